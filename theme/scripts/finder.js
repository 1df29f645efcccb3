// Search within one file: by paragraph, in every script the file holds, shown in the reader's own.
(() => {
  const finder = document.querySelector('[data-finder]');
  if (!finder) return;
  const box = finder.querySelector('input');
  const list = finder.querySelector('[data-finder-list]');
  const count = finder.querySelector('[data-finder-count]');
  const fold = text => text.normalize('NFKC').toLowerCase();
  const most = 50;
  let index = null;

  const textOf = (block, script) => {
    const walker = document.createTreeWalker(block, NodeFilter.SHOW_TEXT);
    let text = '';
    while (walker.nextNode()) {
      const parent = walker.currentNode.parentElement;
      const side = parent.closest('.s0, .s1, .s2, .s3');
      if (side && !side.classList.contains('s' + script) || parent.closest('rt, rp, .footnote-ref, .footnote-back-ref')) continue;
      text += walker.currentNode.data;
    }
    return text.replace(/\s+/g, ' ').trim();
  };

  const read = () => [...document.querySelectorAll('main .text [data-block], main h1')]
    .filter(block => !block.querySelector('[data-block]'))
    .map(block => {
      const texts = Array.from({ length: twins ? twins.count : 1 }, (_, script) => textOf(block, script));
      return { block, texts, folded: texts.map(fold) };
    });

  // A word found in the other script stands at the same place in this one, as long as both say it in as many characters.
  const marked = ({ texts, folded }, script, words) => {
    const text = texts[script];
    const alike = folded.filter((other, i) => other.length === text.length && other.length === texts[i].length);
    const places = words.flatMap(word => {
      const found = [folded[script], ...alike].find(other => other.length === text.length && other.includes(word));
      return found ? [{ at: found.indexOf(word), length: word.length }] : [];
    }).sort((a, b) => a.at - b.at);
    const from = Math.max(0, (places.length ? places[0].at : 0) - 12);
    const pieces = [from ? '…' : ''];
    let at = from;
    for (const place of places) {
      if (place.at < at || place.at > from + 60) continue;
      const mark = document.createElement('mark');
      mark.textContent = text.slice(place.at, place.at + place.length);
      pieces.push(text.slice(at, place.at), mark);
      at = place.at + place.length;
    }
    const end = Math.max(at, from + 72);
    pieces.push(text.slice(at, end), end < text.length ? '…' : '');
    return pieces;
  };

  const show = () => {
    const words = fold(box.value).split(/\s+/).filter(Boolean);
    index = index || read();
    const script = twins ? twins.shown() : 0;
    const hits = words.length ? index.filter(entry => words.every(word => entry.folded.some(text => text.includes(word)))) : [];
    list.replaceChildren(...hits.slice(0, most).map(entry => {
      const { block } = entry;
      const article = block.closest('article');
      const link = document.createElement('a');
      const page = document.createElement('span');
      link.href = '#' + article.id;
      page.className = 'finder-page';
      page.textContent = textOf(article.querySelector('h1'), script);
      link.append(page, ...marked(entry, script, words));
      link.addEventListener('click', event => {
        event.preventDefault();
        document.querySelector('.found')?.classList.remove('found');
        block.classList.add('found');
        block.tabIndex = -1;
        block.scrollIntoView({ block: 'center', behavior: 'instant' });
        block.focus({ preventScroll: true });
      });
      const item = document.createElement('li');
      item.append(link);
      return item;
    }));
    count.textContent = hits.length;
    finder.querySelector('[data-finder-found]').hidden = !hits.length;
    finder.querySelector('[data-finder-none]').hidden = !words.length || hits.length > 0;
  };

  box.addEventListener('input', show);
  document.addEventListener('change', event => { if (event.target.name === 'script') show(); });
  finder.addEventListener('toggle', () => { if (finder.open) box.focus(); });
  finder.addEventListener('keydown', event => {
    if (event.key !== 'Escape' || box.value && event.target === box) return;
    finder.open = false;
    finder.querySelector('summary').focus();
  });
  document.addEventListener('click', event => { if (!finder.contains(event.target)) finder.open = false; });
})();
