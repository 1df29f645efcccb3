(() => {
  const root = document.querySelector('[data-search]');
  if (!root) return;
  const input = root.querySelector('input');
  const status = root.querySelector('[role="status"]');
  const list = root.querySelector('[data-results]');
  const all = document.querySelector('[data-all-pages]');
  const word = (name, values) =>
    Object.entries(values).reduce((text, [key, value]) => text.replace('{' + key + '}', value), root.dataset[name]);
  let search = null;
  let loading = null;

  // The index comes as scripts, one after another, each of which calls twinPages: from a disk nothing can be fetched.
  const index = document.querySelector('[data-search-index]').href;
  const get = address => new Promise((resolve, reject) => {
    window.twinPages = resolve;
    const script = document.createElement('script');
    script.src = address;
    script.onload = script.onerror = () => {
      script.remove();
      reject(new Error(address));
    };
    document.head.append(script);
  });
  const load = () => loading = loading || get(index).then(async first => {
    search = twinSearch(first);
    show();
    for (const more of first.more) {
      search.add((await get(new URL(more, index))).pages);
      show();
    }
  }).catch(() => {
    loading = null;
    status.textContent = root.dataset.failed;
  });

  const write = (element, pieces) => {
    for (const [text, hit] of pieces) {
      if (!hit) element.append(text);
      else element.appendChild(document.createElement('mark')).textContent = text;
    }
    return element;
  };
  // Without a server a folder's page has to be named.
  const address = path => '../' + path + (location.protocol === 'file:' && /(^|\/)$/.test(path) ? 'index.html' : '');
  // A text fragment leads to the row; browsers that don't know them go to the heading.
  const hash = ({ id, row }) => id && '#' + encodeURIComponent(id)
    + (row ? ':~:text=' + row.map(cell => encodeURIComponent(cell).replace(/-/g, '%2D')).join(',-') : '');
  const entry = result => {
    const item = document.createElement('li');
    const link = item.appendChild(document.createElement('a'));
    link.href = address(result.page.path) + hash(result);
    write(link.appendChild(document.createElement('span')), result.title).className = 'found-title';
    if (result.heading.length) write(link.appendChild(document.createElement('span')), result.heading).className = 'found-heading';
    write(link.appendChild(document.createElement('span')), result.text).className = 'found-text';
    return item;
  };

  // The address keeps the query: a reader can send it, and 'back' finds the results again.
  const remember = query => {
    const address = query ? '?q=' + encodeURIComponent(query) : location.pathname;
    try {
      history.replaceState(history.state, '', address);
    } catch { /* too often, or from a disk */ }
    for (const link of document.querySelectorAll('a[data-switch]')) link.search = query ? address : '';
  };

  const show = () => {
    const query = input.value.trim();
    remember(query);
    const results = query && search ? search.find(query) : [];
    const focused = list.contains(document.activeElement) && document.activeElement.href;
    list.replaceChildren(...results.slice(0, 50).map(entry));
    // More of the index came while the reader was among the results.
    if (focused) ([...list.querySelectorAll('a')].find(link => link.href === focused) || input).focus();
    all.hidden = results.length > 0;
    status.textContent = !query || !search ? '' : results.length ? word('found', { count: results.length }) : word('none', { query });
  };

  const typed = event => {
    if (event.isComposing) return;
    load();
    show();
  };
  // A page that only stands open needs no index; the first touch or key asks for it.
  for (const sign of ['pointerdown', 'keydown']) input.addEventListener(sign, load, { once: true });
  input.addEventListener('input', typed);
  input.addEventListener('compositionend', () => typed({}));

  searchKeys(root, input, list);

  input.value = new URLSearchParams(location.search).get('q') || '';
  if (input.value) load();
  // On a phone the keyboard would cover the list of pages.
  if (matchMedia('(hover: hover)').matches) input.focus({ preventScroll: true });
})();
