// Saves the page as one file. Few readers ask for one, so the code that makes it is loaded then; without it the link leads on.
(() => {
  const link = document.querySelector('[data-save]');
  // From a disk nothing can be fetched.
  if (!link || location.protocol === 'file:') return;
  let script = null;
  link.addEventListener('click', event => {
    if (event.metaKey || event.ctrlKey || event.shiftKey) return;
    event.preventDefault();
    if (script) return window.savePage && savePage();
    script = document.createElement('script');
    script.src = link.dataset.save;
    script.onload = () => savePage();
    script.onerror = () => {
      script = null;
      document.querySelector('[data-save-status]').textContent = link.dataset.failed;
    };
    document.head.append(script);
  });
})();
