// Marks the words that the other script writes otherwise, while the reader looks.
// It uses ranges, not elements, so the text stays as it was.
(() => {
  const button = document.querySelector('[data-differences]');
  if (!button || !window.Highlight || !CSS.highlights) return;
  const status = document.querySelector('[data-differences-status]');
  const words = document.querySelectorAll('main [data-from]');
  let found = null;
  let timer = 0;

  const textsOf = block => {
    const walker = document.createTreeWalker(block, NodeFilter.SHOW_TEXT);
    const texts = [];
    let start = 0;
    while (walker.nextNode()) {
      texts.push({ node: walker.currentNode, start });
      start += walker.currentNode.length;
    }
    return texts;
  };

  const rangeOf = (texts, start, end) => {
    const first = texts.findLast(t => t.start <= start);
    const last = texts.findLast(t => t.start < end);
    const range = new StaticRange({
      startContainer: first.node, startOffset: start - first.start,
      endContainer: last.node, endOffset: end - last.start
    });
    return end - last.start <= last.node.length ? range : null;
  };

  const find = async () => {
    const answer = await fetch(button.dataset.differences);
    if (!answer.ok) throw new Error(answer.statusText);
    const facing = new DOMParser().parseFromString(await answer.text(), 'text/html');
    const result = { differs: [], word: [] };
    for (const block of document.querySelectorAll('main [data-block]')) {
      const twin = facing.querySelector('[data-block="' + block.dataset.block + '"]');
      if (!twin || twin.textContent !== block.textContent) continue;
      const texts = textsOf(block);
      for (const { node, start } of textsOf(twin)) {
        const mark = node.parentElement.closest('x-d');
        if (!mark || mark.closest('[data-block]') !== twin) continue;
        const range = rangeOf(texts, start, start + node.length);
        if (range) result[mark.classList.contains('word') ? 'word' : 'differs'].push(range);
      }
    }
    return result;
  };

  const show = on => {
    button.setAttribute('aria-pressed', on);
    clearTimeout(timer);
    for (const name of ['differs', 'word']) {
      if (on) CSS.highlights.set(name, new Highlight(...found[name]));
      else CSS.highlights.delete(name);
    }
    for (const word of words) {
      if (on) { word.tabIndex = 0; word.setAttribute('role', 'button'); }
      else { word.removeAttribute('tabindex'); word.removeAttribute('role'); }
    }
    const told = (name, marks) => button.dataset[name].replace('{count}', marks.length);
    status.textContent = on ? told('found', found.differs) + '，' + told('words', found.word) : '';
    if (on) timer = setTimeout(rest, 20000);
  };

  // The marks go after a while, but not while a reader looks up a word.
  const rest = () => {
    if (document.activeElement && document.activeElement.matches('[data-from]')) timer = setTimeout(rest, 20000);
    else show(false);
  };

  button.addEventListener('click', async () => {
    if (button.getAttribute('aria-pressed') === 'true') return show(false);
    try {
      found = found || await find();
      show(true);
    } catch {
      location.assign(button.dataset.differences);
    }
  });

  if (new URLSearchParams(location.search).has('diff')) button.click();
})();
