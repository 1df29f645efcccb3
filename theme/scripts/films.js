// A film of another site is loaded when a reader asks for it, and not before: nobody who only reads is known there.
document.addEventListener('click', event => {
  const film = event.target.closest('.film[data-frame] a')?.parentElement;
  if (!film || event.button || event.metaKey || event.ctrlKey || event.shiftKey || event.altKey) return;
  const address = new URL(film.dataset.frame, location);
  if (address.protocol !== 'https:') return;
  event.preventDefault();
  address.searchParams.set('autoplay', '1');
  const frame = document.createElement('iframe');
  frame.title = film.textContent.trim();
  frame.allow = 'autoplay; encrypted-media; fullscreen; picture-in-picture';
  frame.referrerPolicy = 'strict-origin-when-cross-origin';
  frame.src = address.href;
  film.replaceChildren(frame);
  frame.focus();
});
