// Keeps what the reader looks at where it is while the page around it changes.
const keepPlace = change => {
  const root = document.documentElement;
  const places = [];
  for (const element of (document.querySelector('main') || document.body).querySelectorAll('*')) {
    if (element.firstElementChild) continue;
    const { top, bottom, height } = element.getBoundingClientRect();
    if (height > 0 && bottom > 0) places.push({ element, top });
    // A few, for the first may be what goes.
    if (places.length === 20) break;
  }
  // Browsers that keep the place themselves would move it twice.
  const own = root.style.overflowAnchor;
  root.style.overflowAnchor = 'none';
  change();
  const place = places.find(({ element }) => element.isConnected);
  if (place && scrollY > 0) scrollBy({ top: place.element.getBoundingClientRect().top - place.top, behavior: 'instant' });
  requestAnimationFrame(() => { root.style.overflowAnchor = own; });
};
