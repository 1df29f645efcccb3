// A button on every block of code, which copies it as it was written.
(() => {
  const words = document.currentScript.dataset;
  if (!navigator.clipboard) return;
  for (const pre of document.querySelectorAll('.text pre:not(.diagram)')) {
    const frame = document.createElement('div');
    const button = document.createElement('button');
    frame.className = 'copyable';
    button.type = 'button';
    button.textContent = words.copy;
    button.setAttribute('aria-live', 'polite');
    button.onclick = async () => {
      await navigator.clipboard.writeText(pre.textContent);
      button.textContent = words.copied;
      setTimeout(() => { button.textContent = words.copy; }, 2000);
    };
    pre.replaceWith(frame);
    frame.append(pre, button);
  }
})();
