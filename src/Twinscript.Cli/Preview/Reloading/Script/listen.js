// Listens only while the page is seen: a browser grants one site six connections, and every tab would hold one.
let stream = null;
let wanted = null;
const ready = page.remember().catch(() => {});
let busy = ready;

const follow = async () => {
  const { build } = wanted;
  if (build === page.build) return;
  if (!await page.update(build).catch(() => false)) location.reload();
};

const listen = async () => {
  await ready;
  if (stream || document.visibilityState !== 'visible') return;
  stream = new EventSource('/_twinscript/events');
  stream.addEventListener('build', event => {
    wanted = JSON.parse(event.data);
    if (wanted.problems.length) overlay.show(wanted);
    else overlay.hide();
    // One after another; each goes to the newest build there is by then.
    busy = busy.then(follow);
  });
};

const rest = () => {
  if (stream) stream.close();
  stream = null;
};

document.addEventListener('visibilitychange', () => document.visibilityState === 'visible' ? listen() : rest());
document.addEventListener('prerenderingchange', listen);
addEventListener('pagehide', rest);
addEventListener('pageshow', listen);
listen();
