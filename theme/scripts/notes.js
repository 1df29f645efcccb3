// A footnote opens over the text, so the reader does not lose the line.
const notes = {
  shown: null,

  open(ref) {
    const note = document.getElementById(decodeURIComponent(ref.hash.slice(1)));
    const sheet = document.querySelector('[data-note-sheet]');
    if (!note || !sheet || !sheet.showPopover) return false;
    const copy = note.cloneNode(true);
    for (const back of copy.querySelectorAll('.footnote-back-ref')) back.remove();
    const text = sheet.firstElementChild;
    text.replaceChildren(...copy.childNodes);
    for (const named of text.querySelectorAll('[id]')) named.removeAttribute('id');
    sheet.showPopover();
    text.focus({ preventScroll: true });
    notes.shown = ref.hash;
    return true;
  },

  reopen(hash) {
    const ref = [...document.querySelectorAll('main .footnote-ref')].find(r => r.hash === hash);
    if (ref) notes.open(ref);
  }
};

(() => {
  if (!HTMLElement.prototype.showPopover) return;
  for (const sheet of document.querySelectorAll('[data-note-sheet]')) {
    sheet.hidden = false;
    sheet.querySelector('button').addEventListener('click', () => sheet.hidePopover());
    sheet.addEventListener('toggle', event => { if (event.newState === 'closed') notes.shown = null; });
  }

  document.addEventListener('click', event => {
    const ref = event.target.closest('.footnote-ref');
    if (!ref || event.metaKey || event.ctrlKey || event.shiftKey) return;
    if (notes.open(ref)) event.preventDefault();
  });
})();
