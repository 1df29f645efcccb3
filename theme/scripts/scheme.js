(() => {
  const root = document.documentElement;
  const order = ['auto', 'light', 'dark'];
  const buttons = document.querySelectorAll('[data-scheme-toggle]');
  const metas = [...document.querySelectorAll('meta[name="theme-color"]')].map(meta => [meta, meta.content]);
  root.setAttribute('data-js', '');

  const show = () => {
    const scheme = root.dataset.scheme || 'auto';
    for (const button of buttons) button.setAttribute('aria-label', button.title = button.dataset[scheme]);
    const forced = { light: 0, dark: 1 }[scheme];
    for (const [meta, own] of metas) meta.content = forced === undefined ? own : metas[forced][1];
  };

  for (const button of buttons) {
    button.addEventListener('click', () => {
      const scheme = order[(order.indexOf(root.dataset.scheme || 'auto') + 1) % 3];
      if (scheme === 'auto') delete root.dataset.scheme;
      else root.dataset.scheme = scheme;
      memory('localStorage', 'twinscript-scheme', scheme === 'auto' ? null : scheme);
      show();
    });
  }

  show();
})();
