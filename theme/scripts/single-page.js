// Makes one file of the page in all its scripts, in a shell the build has made with the styles, the switch and the search of the
// one-file edition. The same content gives the same bytes.
const singlePage = async shellAddress => {
  const get = async address => {
    const answer = await fetch(address);
    if (!answer.ok) throw new Error(address);
    return answer;
  };

  const pictures = new Map();
  const read = async address => {
    const answer = await get(address);
    const type = (answer.headers.get('Content-Type') || '').split(';')[0];
    const blob = new Blob([await answer.arrayBuffer()], { type });
    return new Promise((resolve, reject) => {
      const reader = new FileReader();
      reader.onload = () => resolve(reader.result);
      reader.onerror = reject;
      reader.readAsDataURL(blob);
    });
  };
  const picture = address => {
    if (!pictures.has(address)) pictures.set(address, read(address));
    return pictures.get(address);
  };

  // One file stands for a picture in several: WebP, which every browser of today knows, in the width for files to take away.
  const settle = choice => {
    const image = choice.querySelector('img');
    if (!image) return;
    const listed = [...choice.querySelectorAll('source[type="image/webp"]')]
      .flatMap(source => source.srcset.split(',').map(candidate => candidate.trim().split(/\s+/)));
    const fitting = listed.findLast(([, width]) => parseInt(width) <= 1200) || listed[0];
    if (fitting) image.setAttribute('src', fitting[0]);
    choice.replaceWith(image);
  };

  const shell = await (await get(shellAddress)).text();
  const body = document.createElement('template');
  body.innerHTML = shell.slice(shell.indexOf('<body'));
  const choices = [...body.content.querySelectorAll('input[name="script"]')].map(choice => choice.value);
  const shown = document.documentElement.lang;
  const tags = choices.length ? choices : [shown];

  // Only what one script shows of an element of the shell.
  const inScript = (element, index) => {
    const copy = element.cloneNode(true);
    for (const side of copy.querySelectorAll('[class]')) {
      const script = /^s(\d+)$/.exec(side.getAttribute('class'));
      if (!script) continue;
      if (+script[1] === index) side.replaceWith(...side.childNodes);
      else side.remove();
    }
    return copy;
  };

  const addressIn = tag => {
    const link = document.querySelector('link[rel="alternate"][hreflang="' + tag + '"]');
    return link ? new URL(link.href).pathname : tag === shown ? location.pathname : null;
  };

  const load = async ({ tag, index, address }) => {
    const page = new DOMParser().parseFromString(await (await get(address)).text(), 'text/html');
    const meta = name => page.querySelector('meta[property="article:' + name + '_time"]')?.content;
    const canonical = page.querySelector('link[rel="canonical"]')?.getAttribute('href') || '';
    return {
      tag, index, article: page.querySelector('main article'), url: new URL(canonical, location),
      canonical, date: meta('modified') || meta('published')
    };
  };

  const dress = async (page, all) => {
    const { article, index, url } = page;
    const gone = ':scope > .facing, .lede > .tools, .closing > .print-only, :scope > :is(.turn, .related, .download)';
    for (const element of article.querySelectorAll(gone)) element.remove();
    for (const word of article.querySelectorAll('[data-from]')) word.replaceWith(...word.childNodes);
    for (const choice of article.querySelectorAll('picture')) settle(choice);
    article.normalize();
    const texts = document.createTreeWalker(article, NodeFilter.SHOW_TEXT);
    while (texts.nextNode()) {
      const text = texts.currentNode;
      if (!text.data.trim() && text.data.includes('\n') && !text.parentElement.closest('pre, textarea')) text.data = '\n';
    }

    const [dated, undated] = body.content.querySelectorAll('main > .made');
    if (dated) {
      const made = inScript(page.date || !undated ? dated : undated, index);
      made.textContent = made.textContent.replace('{url}', () => page.canonical).replace('{date}', () => page.date);
      article.querySelector('.lede')?.append(made);
    }

    // Apart from the ids of the shell.
    article.removeAttribute('id');
    renameIds(article, id => !id || id === 'main' ? 'page' : 'page.' + id);
    const inward = value => {
      const target = new URL(value, url);
      const hash = value.indexOf('#');
      const here = all.some(other => other.url.origin === target.origin && other.url.pathname === target.pathname);
      return !here ? target.href : hash < 0 ? '#page' : '#page.' + value.slice(hash + 1);
    };
    for (const element of article.querySelectorAll('a[href], area[href]')) {
      const value = element.getAttribute('href');
      if (!/^(#|[a-z][a-z0-9+.-]*:)/i.test(value)) element.setAttribute('href', inward(value));
    }
    for (const element of article.querySelectorAll('[src], [poster], image[href]')) {
      element.removeAttribute('srcset');
      for (const name of ['src', 'poster', 'href']) {
        const value = element.getAttribute(name);
        if (!value || value.startsWith('#')) continue;
        const address = new URL(value, location);
        if (address.origin === location.origin) element.setAttribute(name, await picture(address.href));
      }
    }

    const frame = document.createElement('article');
    frame.className = 'chapter';
    frame.id = 'page';
    const spread = document.createElement('div');
    spread.className = 'spread';
    spread.append(...article.childNodes);
    frame.append(spread);
    return frame;
  };

  const published = tags.map((tag, index) => ({ tag, index, address: addressIn(tag) })).filter(page => page.address);
  const pages = await Promise.all(published.map(load));
  const titleOf = page => page.article.querySelector('h1').textContent.trim();
  const titles = [...new Set(pages.map(titleOf))].join(' · ');
  const title = titleOf(pages.find(page => page.tag === shown) || pages[0]);
  const sides = await Promise.all(pages.map(async page => ({ ...page, element: await dress(page, pages) })));
  const holder = document.createElement('div');
  holder.append(overlay(sides, shown));

  const escaped = document.createElement('div');
  escaped.textContent = titles;
  const place = /(<title>)[^<]*(<\/title>[^]*?<main\b[^>]*>)[^]*?(<\/main>)/;
  if (!place.test(shell)) throw new Error('The shell has no place for a page.');
  const file = shell.replace(place, (_, ...parts) => parts[0] + escaped.innerHTML + parts[1] + '\n' + holder.innerHTML + '\n' + parts[2]);

  // Characters no system takes in a name; a length every system takes, at four bytes a character.
  const name = [...title.replace(/[\\/:*?"<>|\u0000-\u001f\u007f]+/g, ' ').replace(/\s+/g, ' ').replace(/^[. ]+|[. ]+$/g, '')]
    .slice(0, 60).join('').trim().replace(/^(con|prn|aux|nul|com\d|lpt\d)$/i, '$&_') || 'page';
  return { name: name + '.html', file };
};

(() => {
  const link = document.querySelector('[data-save]');
  const status = document.querySelector('[data-save-status]');
  const { working, saved, failed, shell } = link.dataset;
  let saving = false;

  const save = async () => {
    if (saving) return;
    saving = true;
    status.textContent = working;
    try {
      const { name, file } = await singlePage(shell);
      const download = document.createElement('a');
      download.href = URL.createObjectURL(new Blob([file], { type: 'text/html;charset=utf-8' }));
      download.download = name;
      download.click();
      setTimeout(() => URL.revokeObjectURL(download.href), 60000);
      status.textContent = saved.replace('{name}', () => name);
    } catch {
      status.textContent = failed;
    }
    saving = false;
  };

  // From a disk nothing can be fetched, and the link leads to another file.
  link.onclick = location.protocol === 'file:' ? null : event => {
    event.preventDefault();
    save();
  };
  if (link.onclick) save();
  else link.click();
})();
