// The switch is a plain link; this hands the place over to the page it leads to.
(() => {
  if (document.documentElement.hasAttribute('data-offline')) return;
  const key = 'twinscript-place';
  const main = document.querySelector('main');

  const take = () => {
    const kept = memory('sessionStorage', key);
    if (!kept) return null;
    memory('sessionStorage', key, null);
    const parsed = JSON.parse(kept);
    return parsed.path === location.pathname ? parsed : null;
  };

  const arrive = () => {
    const kept = take();
    if (!kept) return;
    if (kept.hash) location.replace(kept.hash);
    const settle = () => { if (kept.block) place.restore(main, kept); };
    settle();
    if (document.readyState !== 'complete' && location.hash) addEventListener('load', settle, { once: true });
    if (kept.note) notes.reopen(kept.note);
    else if (kept.keys) document.querySelector('.seal a').focus({ preventScroll: true });
    const status = document.querySelector('[data-switched]');
    if (status) setTimeout(() => { status.textContent = status.dataset.switched; }, 200);
  };

  // The place is written when the link is followed, after a prerendered page has loaded.
  if (document.prerendering) document.addEventListener('prerenderingchange', arrive, { once: true });
  else arrive();

  // By the time of the click, the press has already closed an open footnote.
  let pressed = null;
  document.addEventListener('pointerdown', event => {
    pressed = event.target.closest('a[data-switch]') ? notes.shown : null;
  }, true);

  document.addEventListener('click', event => {
    const link = event.target.closest('a[data-switch]');
    if (!link) return;
    remember(link.hreflang);
    const kept = { ...place.read(main), path: link.pathname, hash: location.hash, note: notes.shown || pressed, keys: event.detail === 0 };
    // The anchor goes along in storage: a prerendered page is used only for exactly its own address.
    if (memory('sessionStorage', key, JSON.stringify(kept))) return;
    link.hash = location.hash;
    if (kept.block && !link.hash) {
      const passed = [...main.querySelectorAll('h2[id], h3[id]')].filter(h => h.getBoundingClientRect().top <= place.line() + 32).pop();
      if (passed) link.hash = passed.id;
    }
  });
})();
