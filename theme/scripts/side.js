(() => {
  const side = document.querySelector('[data-side]');
  const current = side && side.querySelector('[aria-current]');
  if (!current) return;
  const show = () => {
    if (side.scrollHeight > side.clientHeight)
      side.scrollTop += current.getBoundingClientRect().top - side.getBoundingClientRect().top - side.clientHeight / 3;
  };
  show();
  side.addEventListener('toggle', event => {
    if (event.newState === 'open') show();
  });
})();
