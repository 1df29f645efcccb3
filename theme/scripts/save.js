// Saves the page as one file. Few readers ask for one, so the code that makes it, single-page.js, is loaded then and takes over the link.
(() => {
  const link = document.querySelector('[data-save]');
  if (!link) return;
  let script;
  link.onclick = event => {
    event.preventDefault();
    if (script) return;
    script = document.createElement('script');
    script.src = link.dataset.save;
    script.onerror = () => {
      script = null;
      document.querySelector('[data-save-status]').textContent = link.dataset.failed;
    };
    document.head.append(script);
  };
})();
