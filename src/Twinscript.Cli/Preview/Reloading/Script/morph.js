// Brings an element of the open page from what its source was to what it is now. Only where the two sources differ is anything
// touched, so that what scripts and readers have done since (open details, focus, marks) stays.
const morph = (() => {
  const isSheet = node => node.localName === 'link' && node.rel === 'stylesheet';

  // Blocks are numbered: one more of them renumbers those behind it, which are still the same.
  const content = node =>
    node.nodeType === Node.ELEMENT_NODE ? node.outerHTML.replace(/ data-block="[^"]*"/g, '') : node.nodeName + node.data;

  const alike = (one, other) => one.nodeName === other.nodeName && (one.id || '') === (other.id || '');

  // Pairs of indices that mean the same content, in order: the longest common subsequence.
  const common = (was, now) => {
    let head = 0;
    while (head < was.length && head < now.length && was[head] === now[head]) head++;
    let tail = 0;
    while (tail < was.length - head && tail < now.length - head && was[was.length - 1 - tail] === now[now.length - 1 - tail]) tail++;
    const pairs = [];
    for (let i = 0; i < head; i++) pairs.push([i, i]);
    const [rows, columns] = [was.length - head - tail, now.length - head - tail];
    if (rows * columns <= 1e6) {
      const longest = Array.from({ length: rows + 1 }, () => new Uint32Array(columns + 1));
      for (let i = rows - 1; i >= 0; i--) {
        for (let j = columns - 1; j >= 0; j--) {
          longest[i][j] = was[head + i] === now[head + j] ? longest[i + 1][j + 1] + 1 : Math.max(longest[i + 1][j], longest[i][j + 1]);
        }
      }
      for (let i = 0, j = 0; i < rows && j < columns;) {
        if (was[head + i] === now[head + j]) pairs.push([head + i++, head + j++]);
        else if (longest[i + 1][j] >= longest[i][j + 1]) i++;
        else j++;
      }
    }
    for (let i = tail; i > 0; i--) pairs.push([was.length - i, now.length - i]);
    return pairs;
  };

  // For every child there is now, the index of the child it was; what lies between the same is paired by kind.
  const origins = (was, now) => {
    const found = new Array(now.length).fill(-1);
    let [i, j] = [0, 0];
    for (const [first, second] of [...common(was.map(content), now.map(content)), [was.length, now.length]]) {
      for (; j < second; j++) {
        let match = i;
        while (match < first && !alike(was[match], now[j])) match++;
        if (match < first) [found[j], i] = [match, match + 1];
      }
      if (second < now.length) found[second] = first;
      [i, j] = [first + 1, second + 1];
    }
    return found;
  };

  // The old sheet goes when the new one is there, so that the page is never without.
  const swap = (live, now) => {
    const sheet = document.importNode(now, true);
    const done = () => live.remove();
    sheet.addEventListener('load', done, { once: true });
    sheet.addEventListener('error', done, { once: true });
    live.after(sheet);
    return sheet;
  };

  const attributes = (live, was, now) => {
    for (const { name, value } of now.attributes) if (was.getAttribute(name) !== value) live.setAttribute(name, value);
    for (const { name } of was.attributes) if (!now.hasAttribute(name)) live.removeAttribute(name);
  };

  const children = (live, was, now) => {
    const [before, after] = [[...was.childNodes], [...now.childNodes]];
    // Scripts may have put others between the nodes that the source's became.
    const open = [...live.childNodes];
    const nodes = origins(open, before).map(index => open[index]);
    const from = origins(before, after);
    const kept = new Set(from);
    nodes.forEach((node, index) => { if (node && !kept.has(index)) node.remove(); });
    let last = null;
    after.forEach((node, index) => {
      if (from[index] < 0) {
        const added = document.importNode(node, true);
        if (last) last.after(added);
        else live.prepend(added);
        last = added;
      } else if (nodes[from[index]]) {
        last = update(nodes[from[index]], before[from[index]], node);
      }
    });
  };

  // Returns the node that now stands in the place of the live one.
  const update = (live, was, now) => {
    if (was.isEqualNode(now)) return live;
    if (now.nodeType !== Node.ELEMENT_NODE) {
      live.data = now.data;
    } else if (isSheet(now)) {
      return swap(live, now);
    } else {
      attributes(live, was, now);
      children(live, was, now);
    }
    return live;
  };

  return { update, swap };
})();
