// This site keeps nothing on readers' devices any more. Browsers that still run the older worker fetch this one in its place.
addEventListener('install', () => skipWaiting());
addEventListener('activate', event => event.waitUntil((async () => {
  for (const name of await caches.keys()) {
    if (name.startsWith('twinscript:' + site.scope + ':')) await caches.delete(name);
  }
  await registration.unregister();
})()));
