// Pages come from the network whenever there is one, so nobody reads an old page twice; the copies are for when there is none.
const prefix = 'twinscript:' + site.scope;
const current = prefix + ':' + site.version;
const assets = site.scope + 'assets/';
const patience = 4000;

const isPage = url => url.pathname.endsWith('/') || url.pathname.endsWith('.html');
const within = url => url.origin === location.origin && url.pathname.startsWith(site.scope);

// Of a picture in several sizes one is enough.
const assetsOf = html => [...new Set(html.match(
  new RegExp('(?<=["\'(=])(?<!srcset=["\'])' + assets.replace(/[^\w/]/g, '\\$&') + '[^"\'()\\s>]+', 'g')))];

async function keep(cache, url) {
  const response = await fetch(url, { cache: 'no-cache', credentials: 'same-origin' });
  if (!response.ok || response.redirected) return false;
  const html = await response.clone().text();
  await cache.put(url, response);
  await Promise.all(assetsOf(html).map(async asset => {
    if (!await caches.match(asset)) await cache.add(asset);
    else if (!await cache.match(asset)) await cache.put(asset, await caches.match(asset));
  }));
  return true;
}

// What was readable before an update stays readable after it, even when the network fails half way.
async function renew(cache) {
  const older = (await caches.keys()).filter(name => name.startsWith(prefix + ':') && name !== current);
  for (const name of older) {
    const old = await caches.open(name);
    for (const request of await old.keys()) {
      const url = new URL(request.url);
      if (await cache.match(request) || !isPage(url)) continue;
      const kept = await keep(cache, url.pathname).catch(() => false);
      if (kept) continue;
      const response = await old.match(request);
      for (const asset of assetsOf(await response.clone().text())) {
        const copy = await old.match(asset);
        if (copy) await cache.put(asset, copy);
      }
      await cache.put(request, response);
    }
  }
  await Promise.all(older.map(name => caches.delete(name)));
}

// Large, and so the likeliest to be cut off: asked for again with every page until it is there.
async function keepEdition(cache) {
  if (!site.edition || navigator.connection?.saveData || await cache.match(site.edition)) return;
  await cache.add(site.edition).catch(() => false);
}

addEventListener('install', event => event.waitUntil((async () => {
  const cache = await caches.open(current);
  await cache.addAll(site.assets);
  for (const url of site.pages) await keep(cache, url);
  await skipWaiting();
})()));

addEventListener('activate', event => event.waitUntil((async () => {
  const cache = await caches.open(current);
  await renew(cache);
  if (registration.navigationPreload) await registration.navigationPreload.enable();
  await clients.claim();
  const open = await clients.matchAll({ type: 'window' });
  const read = open.map(client => new URL(client.url)).filter(url => within(url) && isPage(url));
  await Promise.all(read.map(url => keep(cache, url.pathname).catch(() => false)));
  await keepEdition(cache);
})()));

async function readPage(event) {
  const url = new URL(event.request.url);
  const cache = await caches.open(current);
  const stored = await cache.match(url.pathname);
  const fresh = (async () => {
    const response = await event.preloadResponse || await fetch(event.request);
    if (response.ok && !response.redirected && isPage(url)) await cache.put(url.pathname, response.clone());
    event.waitUntil(keepEdition(cache));
    return response;
  })();
  try {
    if (!stored) return await fresh;
    event.waitUntil(fresh.catch(() => {}));
    return await Promise.race([fresh, new Promise((_, late) => setTimeout(late, patience))]);
  } catch {
    if (stored) return stored;
    // A page never visited can be read in the offline edition, which holds them all: in the script of its address, with what was searched.
    const [script, ...path] = url.pathname.slice(site.scope.length).split('/');
    const anchor = path.filter(Boolean).join('.') || 'index';
    const asked = new URLSearchParams({ script });
    if (url.searchParams.has('q')) asked.set('q', url.searchParams.get('q'));
    const edition = site.edition && await cache.match(site.edition);
    return edition ? Response.redirect(site.edition + '?' + asked + '#' + anchor, 302) : Response.error();
  }
}

// A page's script reads other pages: side by side, and in every script to save them as one file, for which it also reads a shell.
async function readForScript(request) {
  const cache = await caches.open(current);
  const path = new URL(request.url).pathname;
  try {
    const response = await fetch(request);
    if (response.ok && !response.redirected) await cache.put(path, response.clone());
    return response;
  } catch {
    return await cache.match(path) || Response.error();
  }
}

// Readers who turn their telephone ask for a size that was never loaded.
async function otherSize(cache, url) {
  const picture = url => url.replace(/-\d+\.[0-9a-f]{10}\.\w+$/, '');
  const kept = picture(url) !== url && (await cache.keys()).find(request => picture(request.url) === picture(url));
  return kept && cache.match(kept);
}

async function readAsset(request) {
  const found = await caches.match(request);
  if (found) return found;
  const cache = await caches.open(current);
  try {
    const response = await fetch(request);
    if (response.ok) await cache.put(request, response.clone());
    return response;
  } catch {
    return await otherSize(cache, request.url) || Response.error();
  }
}

addEventListener('fetch', event => {
  const url = new URL(event.request.url);
  if (event.request.method !== 'GET' || !within(url)) return;
  if (event.request.mode === 'navigate') event.respondWith(readPage(event));
  else if (url.pathname.startsWith(assets)) event.respondWith(readAsset(event.request));
  else if (event.request.mode === 'cors' && (isPage(url) || site.assets.includes(url.pathname))) {
    event.respondWith(readForScript(event.request));
  }
});
