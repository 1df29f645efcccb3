// Lays a page's scripts over each other: shared text stands once, differing text once per script under the class s0, s1, …
// The style sheet shows one of these classes. A difference is kept as long as possible, a sentence and never a word: a screen
// reader must not change its voice within one. `sides` are { element, index, tag }, alike in structure; they are used up.
const overlay = (sides, shown) => {
  const svg = 'http://www.w3.org/2000/svg';
  const inline = new Set(('a abbr b bdi br cite code data del em i ins kbd mark q rp rt ruby s samp small span strong sub sup time tspan u '
    + 'var wbr').split(' '));
  let pictures = 0;

  // A sentence can run through it. An element with an id must stand in the file once.
  const isInline = node => node.nodeType !== Node.ELEMENT_NODE
    || inline.has(node.localName) && !node.id && [...node.childNodes].every(isInline);
  const isElement = node => node.nodeType === Node.ELEMENT_NODE;
  const html = nodes => nodes.map(node => isElement(node) ? node.outerHTML : node.data).join('');

  // An element's content: elements that stand once, and runs of text with what is inline in them.
  const partsOf = element => {
    const parts = [];
    let run = [];
    const end = () => {
      if (run.some(node => !isElement(node) && node.data.trim()) || run.length && !run.some(isElement)) parts.push(run);
      // Elements with no text between them are no sentence: each is a part of its own, and its tags stand once.
      else parts.push(...run.map(node => isElement(node) ? node : [node]));
      run = [];
    };
    for (const node of element.childNodes) {
      if (node.nodeType === Node.COMMENT_NODE) continue;
      if (isInline(node)) {
        run.push(node);
      } else {
        end();
        parts.push(node);
      }
    }
    end();
    return parts;
  };

  // For each part its form in every script; null when the elements are built differently.
  const align = ([first, ...others]) => {
    const names = element => element.getAttributeNames().join(' ');
    if (others.some(other => other.localName !== first.localName || names(other) !== names(first))) return null;
    const [own, ...theirs] = [first, ...others].map(partsOf);
    const alike = parts => parts.length === own.length && parts.every((part, i) => part.localName === own[i].localName);
    return theirs.every(alike) ? own.map((part, i) => [part, ...theirs.map(parts => parts[i])]) : null;
  };

  const writeSides = (parent, name, contents) => contents.forEach((nodes, i) => {
    const side = document.createElementNS(name === 'tspan' ? svg : 'http://www.w3.org/1999/xhtml', name);
    side.setAttribute('class', 's' + sides[i].index);
    if (sides[i].tag !== shown) side.setAttribute('lang', sides[i].tag);
    side.append(...nodes);
    parent.append(side);
  });

  const writeRun = (parent, runs) => {
    if (runs.every(run => html(run) === html(runs[0]))) parent.append(...runs[0]);
    else if (parent.namespaceURI === svg) {
      // A tooltip can't hold elements, and its text is in the picture's name.
      if (parent.localName !== 'title' && parent.localName !== 'desc') writeSides(parent, 'tspan', runs);
    } else if (['title', 'option', 'textarea', 'script', 'style'].includes(parent.localName)) parent.append(...runs[0]);
    else writeSides(parent, 'span', runs);
  };

  const writeOnce = (parent, elements, parts) => {
    const shell = elements[0].cloneNode(false);
    elements.forEach((element, i) => {
      for (const { name, value } of element.attributes) {
        if (value !== elements[0].getAttribute(name)) shell.setAttribute('data-s' + sides[i].index + '-' + name, value);
      }
    });
    for (const part of parts) Array.isArray(part[0]) ? writeRun(shell, part) : write(shell, part);
    parent.append(shell);
  };

  // A picture's name can't be two texts in an attribute, so it stands beside the picture, where one of them can be hidden.
  const writePicture = (parent, elements, names, parts) => {
    const frame = document.createElement('span');
    const label = document.createElement('span');
    frame.className = 'twin-picture';
    frame.setAttribute('role', 'img');
    label.className = 'vh';
    label.id = 'page.picture.' + ++pictures;
    frame.setAttribute('aria-labelledby', label.id);
    writeSides(label, 'span', names.map(name => [name]));
    frame.append(label);
    for (const element of elements) {
      element.removeAttribute('aria-label');
      element.removeAttribute('role');
      element.setAttribute('aria-hidden', 'true');
      if (element.hasAttribute('alt')) element.setAttribute('alt', '');
    }
    writeOnce(frame, elements, parts);
    parent.append(frame);
  };

  const pictureNames = elements => {
    const attribute = { svg: 'aria-label', img: 'alt' }[elements[0].localName];
    const names = elements.map(element => attribute && element.getAttribute(attribute));
    return names.every(name => typeof name === 'string') && new Set(names).size > 1 ? names : null;
  };

  // Elements built differently have nothing to share.
  const writeApart = (parent, elements) => elements.forEach((element, i) => {
    const { index, tag } = sides[i];
    const own = new Set([element, ...element.querySelectorAll('[id]')].map(named => named.id));
    if (i) renameIds(element, id => own.has(id) ? id + '.s' + index : id);
    element.classList.add('s' + index);
    if (!element.hasAttribute('lang')) element.setAttribute('lang', tag);
    parent.append(element);
  });

  const write = (parent, elements) => {
    const [first] = elements;
    const href = first.getAttribute('href');
    if (elements.every(element => element.isEqualNode(first))) return parent.append(first);
    if (isInline(first) && elements.some(element => element.getAttribute('href') !== href)) {
      return writeSides(parent, 'span', elements.map(element => [element]));
    }
    const parts = align(elements);
    if (!parts) return writeApart(parent, elements);
    const names = pictureNames(elements);
    if (names) writePicture(parent, elements, names, parts);
    else writeOnce(parent, elements, parts);
  };

  const result = document.createDocumentFragment();
  write(result, sides.map(side => side.element));
  return result;
};

// Changes ids in an element, and whatever refers to them.
const renameIds = (root, rename) => {
  const lists = ['aria-labelledby', 'aria-describedby', 'aria-controls', 'headers', 'for'];
  for (const element of [root, ...root.querySelectorAll('*')]) {
    for (const attribute of [...element.attributes]) {
      const { name, value } = attribute;
      if (name === 'id') attribute.value = rename(value);
      else if (lists.includes(name)) attribute.value = value.split(/\s+/).filter(Boolean).map(rename).join(' ');
      else if ((name === 'href' || name === 'xlink:href') && value.startsWith('#')) attribute.value = '#' + rename(value.slice(1));
      else if (value.includes('url(#')) attribute.value = value.replace(/url\(#([^)]*)\)/g, (_, id) => 'url(#' + rename(id) + ')');
    }
  }
};
