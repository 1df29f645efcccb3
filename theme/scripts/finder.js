// Search within one file: by paragraph, in the reader's script, over an index made of the text in the file.
(() => {
  const finder = document.querySelector('[data-finder]');
  if (!finder) return;
  const box = finder.querySelector('input');
  const list = finder.querySelector('[data-finder-list]');
  const count = finder.querySelector('[data-finder-count]');
  const most = 50;
  const [fold, ...flat] = finder.dataset.forms.split('\n');
  const words = flat.flatMap((word, i) => i % 2 ? [] : [[word, flat[i + 1]]]);
  const indexes = [];
  const sides = Array.from({ length: twins ? twins.count : 1 }, (_, script) => '.s' + script).join();

  const textOf = (block, script) => {
    const walker = document.createTreeWalker(block, NodeFilter.SHOW_TEXT);
    let text = '';
    while (walker.nextNode()) {
      const parent = walker.currentNode.parentElement;
      const side = parent.closest(sides);
      if (side && !side.classList.contains('s' + script) || parent.closest('rt, rp, .footnote-ref, .footnote-back-ref')) continue;
      text += walker.currentNode.data;
    }
    return text.replace(/\s+/g, ' ').trim();
  };

  // A heading weighs as much as a page's title does.
  const entry = (block, script) => {
    const text = textOf(block, script);
    return /^H\d$/.test(block.tagName) ? { block, title: text, parts: [] } : { block, title: '', parts: [['', '', text]] };
  };
  const index = script => indexes[script] ||= twinSearch({
    fold, words,
    pages: [...document.querySelectorAll('main .text [data-block]:not(.stories *), main h1')]
      .filter(block => !block.querySelector('[data-block]'))
      .map(block => entry(block, script))
  });

  const go = block => {
    document.querySelector('.found')?.classList.remove('found');
    block.classList.add('found');
    block.tabIndex = -1;
    block.scrollIntoView({ block: 'center', behavior: 'instant' });
    block.focus({ preventScroll: true });
  };

  const show = () => {
    const script = twins ? twins.shown() : 0;
    const query = box.value.trim();
    const hits = query ? index(script).find(query) : [];
    list.replaceChildren(...hits.slice(0, most).map(({ page: { block }, title, text }) => {
      const article = block.closest('article');
      const link = document.createElement('a');
      const page = document.createElement('span');
      link.href = '#' + article.id;
      page.className = 'finder-page';
      page.textContent = textOf(article.querySelector('h1'), script);
      link.append(page);
      for (const [piece, hit] of title.length ? title : text) {
        if (hit) link.appendChild(document.createElement('mark')).textContent = piece;
        else link.append(piece);
      }
      link.addEventListener('click', event => {
        event.preventDefault();
        go(block);
      });
      const item = document.createElement('li');
      item.append(link);
      return item;
    }));
    count.textContent = hits.length;
    finder.querySelector('[data-finder-found]').hidden = !hits.length;
    finder.querySelector('[data-finder-none]').hidden = !query || hits.length > 0;
  };

  box.addEventListener('input', event => { if (!event.isComposing) show(); });
  box.addEventListener('compositionend', show);
  document.addEventListener('change', event => { if (event.target.name === 'script') show(); });
  finder.addEventListener('toggle', () => { if (finder.open) box.focus(); });
  searchKeys(finder, box, list, () => {
    finder.open = false;
    finder.querySelector('summary').focus();
  });
  document.addEventListener('click', event => { if (!finder.contains(event.target)) finder.open = false; });
  addEventListener('keydown', event => {
    if (!searchKey(event)) return;
    event.preventDefault();
    finder.open = true;
    box.focus();
  });

  // The worker leads here from a search page it could not load.
  const asked = new URLSearchParams(location.search).get('q');
  if (asked) {
    box.value = asked;
    finder.open = true;
    show();
  }
})();
