(root => {
  root.setAttribute('data-js', '');
  try {
    const scheme = localStorage.getItem('twinscript-scheme');
    if (scheme) root.setAttribute('data-scheme', scheme);
  } catch { /* storage is blocked */ }
})(document.documentElement);
