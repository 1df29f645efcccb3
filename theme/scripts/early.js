(root => {
  root.setAttribute('data-js', '');
  try {
    const scheme = localStorage.getItem('twinscript-scheme');
    if (scheme) root.setAttribute('data-scheme', scheme);
  } catch { /* storage is blocked */ }
})(document.documentElement);

// A transition that ends early is no error: the browser shows the page all the same.
for (const moment of ['pageswap', 'pagereveal']) {
  addEventListener(moment, event => {
    const transition = event.viewTransition;
    if (transition) for (const end of [transition.ready, transition.updateCallbackDone, transition.finished]) end.catch(() => {});
  });
}
