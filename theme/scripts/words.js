// A regional word shows the author's own: to a pointer that rests on it, to a tap, and to focus while differences are marked.
(() => {
  const origin = document.querySelector('[data-origin]');
  if (!origin) return;
  const own = origin.lastElementChild;
  let shown = null;
  let waiting = 0;

  const hide = () => {
    clearTimeout(waiting);
    if (!shown) return;
    shown.removeAttribute('aria-describedby');
    shown = null;
    origin.hidden = true;
  };

  const show = (word, x) => {
    if (word === shown) return;
    hide();
    shown = word;
    own.textContent = word.dataset.from;
    origin.hidden = false;
    word.setAttribute('aria-describedby', origin.id);
    const boxes = [...word.getClientRects()];
    const box = boxes.find(b => x >= b.left && x <= b.right) || boxes[0];
    const right = document.documentElement.clientWidth - origin.offsetWidth - 8;
    const left = Math.min(Math.max(8, box.left + box.width / 2 - origin.offsetWidth / 2), right);
    const above = box.top - origin.offsetHeight - 4;
    origin.style.left = left + scrollX + 'px';
    origin.style.top = (above > place.line() ? above : box.bottom + 4) + scrollY + 'px';
  };

  const word = event => event.target.closest ? event.target.closest('[data-from]') : null;

  document.addEventListener('pointerover', event => {
    if (event.pointerType !== 'mouse') return;
    clearTimeout(waiting);
    const over = word(event);
    if (over) waiting = setTimeout(show, 200, over, event.clientX);
    else if (shown && shown !== document.activeElement && !origin.contains(event.target)) waiting = setTimeout(hide, 200);
  });
  document.addEventListener('click', event => {
    const over = word(event);
    if (over && !over.closest('a') && getSelection().isCollapsed) show(over, event.clientX);
    else if (!origin.contains(event.target)) hide();
  });
  document.addEventListener('focusin', event => word(event) ? show(word(event)) : hide());
  document.addEventListener('keydown', event => { if (event.key === 'Escape') hide(); });
})();
