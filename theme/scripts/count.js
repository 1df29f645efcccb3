// Counts the visit at the service the site's owner has chosen, unless the reader's browser asks not to be counted.
(() => {
  const { src, ...values } = document.currentScript.dataset;
  if (navigator.globalPrivacyControl || navigator.doNotTrack === '1' || location.protocol === 'file:') return;
  const script = document.createElement('script');
  script.async = true;
  Object.assign(script.dataset, values);
  script.src = src;
  document.head.append(script);
})();
