// The page as the server sent it, and the files it loads: what an update is compared with.
const page = (() => {
  const own = '/_twinscript/reload.js';
  let source = null;
  let files = new Map();

  const fetchText = async address => {
    const answer = await fetch(address, { cache: 'no-store' });
    if (!answer.ok || answer.redirected) throw new Error(answer.statusText);
    return answer.text();
  };

  // Without the element the preview adds, which says of which build the page is.
  const read = async () => {
    const text = await fetchText(location.href);
    const parsed = new DOMParser().parseFromString(text, 'text/html');
    const script = parsed.querySelector(`script[src="${own}"]`);
    const build = script && script.dataset.build;
    if (script) script.remove();
    return { document: parsed, build };
  };

  const isCode = script => !script.type || script.type === 'module' || /javascript/i.test(script.type);
  const code = of => [...of.querySelectorAll('script')].filter(isCode).map(script => script.outerHTML).join('\n');

  // Names with a hash change with what is in them; others may hold something new under the same name.
  const loaded = of => [...of.querySelectorAll('link[rel=stylesheet][href], script[src]')]
    .map(element => element.getAttribute('href') || element.getAttribute('src'))
    .filter(address => new URL(address, location).origin === location.origin);

  // What cannot be read now stays as it was known.
  const readFile = async address => [address, await fetchText(address).catch(() => files.get(address))];
  const readFiles = async addresses => new Map(await Promise.all(addresses.map(readFile)));

  const refresh = async build => {
    const fresh = await readFiles(loaded(source.document));
    for (const [address, text] of fresh) {
      if (!files.has(address) || files.get(address) === text) continue;
      const sheet = [...document.querySelectorAll('link[rel=stylesheet]')]
        .find(link => link.getAttribute('href').split('?twinscript=')[0] === address);
      if (!sheet) return false;
      const next = sheet.cloneNode();
      next.setAttribute('href', `${address}?twinscript=${build}`);
      morph.swap(sheet, next);
    }
    files = fresh;
    return true;
  };

  return {
    build: document.querySelector(`script[src="${own}"]`).dataset.build,

    async remember() {
      files = await readFiles(loaded((await read()).document));
      // Read after them: when a build came in between, these may be files the page has not loaded, and this says so.
      source = await read();
    },

    // False when only loading the page anew can show what changed.
    async update(build) {
      if (!source || source.build !== page.build) return false;
      const next = await read();
      if (code(source.document) !== code(next.document)) return false;
      if (!source.document.documentElement.isEqualNode(next.document.documentElement)) {
        const was = source.document.documentElement;
        keepPlace(() => morph.update(document.documentElement, was, next.document.documentElement));
      }
      [source, page.build] = [next, next.build];
      return refresh(build);
    }
  };
})();
