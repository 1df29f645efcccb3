// A slash or Ctrl-K opens the search from every page.
(() => {
  const link = document.querySelector('.bar-search');
  if (!link) return;
  document.addEventListener('keydown', event => {
    if (!searchKey(event)) return;
    event.preventDefault();
    const box = document.querySelector('[data-search] input');
    if (box) box.focus();
    else link.click();
  });
})();
