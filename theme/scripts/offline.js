// The radio buttons and the style sheet switch; this keeps the paragraph, the document's language and the reader's choice.
const twins = (() => {
  const choices = [...document.querySelectorAll('.offline input[name="script"]')];
  if (!choices.length) return null;
  const root = document.documentElement;
  const shown = () => Math.max(0, choices.findIndex(choice => choice.checked));

  // Attributes that differ stand as data-s1-title beside the first script's title.
  const attributes = [];
  for (const element of document.querySelectorAll('*')) {
    for (const { name, value } of [...element.attributes]) {
      const [, script, own] = /^data-s(\d+)-(.+)$/.exec(name) || [];
      if (!own) continue;
      const known = attributes.find(a => a.element === element && a.own === own);
      const entry = known || { element, own, values: [element.getAttribute(own)] };
      entry.values[script] = value;
      if (!known) attributes.push(entry);
    }
  }

  const dress = () => {
    const script = shown();
    root.lang = choices[script].value;
    for (const { element, own, values } of attributes) element.setAttribute(own, values[script] ?? values[0]);
    for (const button of document.querySelectorAll('[data-scheme-toggle]')) {
      button.setAttribute('aria-label', button.title = button.dataset[root.dataset.scheme || 'auto']);
    }
  };

  let kept = null;
  const hold = () => {
    const line = place.line();
    kept = null;
    if (!scrollY) return;
    const article = [...document.querySelectorAll('main article')].find(a => a.getBoundingClientRect().bottom > line);
    if (!article) return;
    for (const block of article.querySelectorAll('[data-block], h1, .entry')) {
      const box = block.getBoundingClientRect();
      if (!box.height || box.bottom <= line) continue;
      if (!kept || box.top <= line) kept = { block, share: (line - box.top) / box.height, gap: box.top - line };
      if (box.top > line) break;
    }
  };
  const keep = () => {
    if (!kept) return;
    const box = kept.block.getBoundingClientRect();
    const top = kept.gap > 0 ? box.top - kept.gap : box.top + box.height * kept.share;
    scrollBy({ top: top - place.line(), behavior: 'instant' });
  };

  // Before the button changes, while the old text is still laid out.
  for (const event of ['pointerdown', 'keydown']) {
    document.addEventListener(event, e => { if (e.target.closest('.seal')) hold(); }, true);
  }
  document.addEventListener('change', event => {
    if (!choices.includes(event.target)) return;
    dress();
    keep();
    remember(event.target.value);
  });

  // The address decides, then what the reader chose before.
  const asked = new URLSearchParams(location.search).get('script');
  const chosen = choices.find(choice => choice.dataset.path === asked)
    || choices.find(choice => choice.value === memory('localStorage', 'twinscript-script'));
  if (chosen) chosen.checked = true;
  dress();
  return { shown, count: choices.length };
})();

// A link to a chapter closes the list it stands in.
document.addEventListener('click', event => {
  const link = document.querySelector('.offline') && event.target.closest('.menu-sheet a[href^="#"]');
  if (link) link.closest('details').open = false;
});
