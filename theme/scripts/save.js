// Saves the page as one file. Few readers ask for one, so the code that makes it is loaded then; without it the link leads on.
(() => {
  const link = document.querySelector('[data-save]');
  // From a disk nothing can be fetched.
  if (!link || !location.protocol.startsWith('http')) return;
  const status = document.querySelector('[data-save-status]');
  let working = false;

  const load = () => window.savePage || new Promise((resolve, reject) => {
    const script = document.createElement('script');
    script.src = link.dataset.save;
    script.onload = resolve;
    script.onerror = () => {
      script.remove();
      reject(new Error(script.src));
    };
    document.head.append(script);
  });

  link.addEventListener('click', async event => {
    if (event.metaKey || event.ctrlKey || event.shiftKey || event.altKey) return;
    event.preventDefault();
    if (working) return;
    working = true;
    status.textContent = link.dataset.working;
    try {
      await load();
      const name = await savePage(link.dataset.shell);
      status.textContent = link.dataset.saved.replace('{name}', () => name);
    } catch {
      status.textContent = link.dataset.failed;
    }
    working = false;
  });
})();
