// The reader's place: the innermost block under the top of the view, and how far into it the view begins.
const place = {
  line() {
    const bar = [...document.querySelectorAll('.bar')].find(b => b.offsetHeight && getComputedStyle(b).position === 'sticky');
    return bar ? bar.offsetHeight : 0;
  },

  read(scope) {
    const line = place.line();
    let found = null;
    for (const block of scope.querySelectorAll('[data-block]')) {
      const box = block.getBoundingClientRect();
      if (!box.height || box.bottom <= line) continue;
      if (box.top > line) {
        found = found || block;
        break;
      }
      found = block;
    }
    if (!found || !scrollY) return null;
    const box = found.getBoundingClientRect();
    const above = line - box.top;
    return { block: found.dataset.block, share: above > 0 ? above / box.height : 0, gap: above > 0 ? 0 : -above };
  },

  restore(scope, kept) {
    const block = scope.querySelector('[data-block="' + kept.block + '"]');
    if (!block) return;
    const box = block.getBoundingClientRect();
    scrollTo({ top: scrollY + box.top + box.height * kept.share - kept.gap - place.line(), behavior: 'instant' });
  }
};

// Storage can throw: where it is blocked, and from file://.
const memory = (store, key, value) => {
  try {
    if (value === undefined) return window[store].getItem(key);
    if (value === null) window[store].removeItem(key);
    else window[store].setItem(key, value);
    return true;
  } catch {
    return null;
  }
};

const searchKey = event => event.key === '/' && !event.ctrlKey && !event.metaKey && !event.altKey
  && !event.target.closest('input, textarea, select, [contenteditable]') || event.key === 'k' && (event.ctrlKey || event.metaKey);

// A host sees cookies, not storage, and must not choose a script for a reader who has chosen one.
const remember = script => {
  memory('localStorage', 'twinscript-script', script);
  try {
    document.cookie = 'twinscript-script=' + script + '; path=/; max-age=31536000; samesite=lax';
  } catch { /* cookies are blocked */ }
};
