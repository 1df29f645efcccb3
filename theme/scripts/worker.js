// The worker that keeps visited pages, and the control on the downloads page that sends it away.
(() => {
  const own = document.querySelector('script[data-worker]');
  if (!own || !location.protocol.startsWith('http')) return;
  try {
    if (!navigator.serviceWorker || !window.caches) return;
  } catch {
    return; // Storage is blocked, and asking for it throws.
  }
  const key = 'twinscript-worker';
  const root = new URL('.', new URL(own.dataset.worker, location)).pathname;
  const off = () => memory('localStorage', key) === 'off';
  const start = () => navigator.serviceWorker.register(own.dataset.worker, { updateViaCache: 'none' }).catch(() => {});

  const remove = async () => {
    const registration = await navigator.serviceWorker.getRegistration(root);
    if (registration) await registration.unregister();
    for (const name of await caches.keys()) if (name.startsWith('twinscript:' + root + ':')) await caches.delete(name);
  };

  // After everything else, so that it takes nothing from the page being read.
  if (!off()) addEventListener('load', () => (window.requestIdleCallback || setTimeout)(start), { once: true });

  const control = document.querySelector('[data-worker-control]');
  if (!control) return;
  const button = control.querySelector('button');
  const status = control.querySelector('[role=status]');
  const show = () => {
    const state = off() ? 'off' : 'on';
    button.textContent = button.dataset[state];
    status.textContent = status.dataset[state];
  };
  button.addEventListener('click', async () => {
    if (off()) {
      memory('localStorage', key, null);
      await start();
    } else {
      memory('localStorage', key, 'off');
      await remove();
    }
    show();
  });
  control.hidden = false;
  show();
})();
