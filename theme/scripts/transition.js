// Chromium reports an error where the next page shows before its style sheet arrives: animate once that is cached.
addEventListener('pageswap', event => {
  if (!event.viewTransition) return;
  event.viewTransition.ready.catch(() => {});
  const sheet = performance.getEntriesByType('resource').find(entry => entry.name.endsWith('.css'));
  if (sheet && sheet.transferSize === 0) return;
  event.viewTransition.skipTransition();
});
