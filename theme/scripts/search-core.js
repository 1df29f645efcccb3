// Search over an index in memory: it needs no page and no network, and so works on a disk too.
// A query and a text meet in one form: characters as the index's table folds them, Latin without case, width and accents.
// Every character folds to one character, so a place in the folded text is the same place in the text.
const twinSearch = index => {
  const han = /\p{Script=Han}/u;
  const folds = new Map();
  for (let i = 0; i < index.fold.length; i += 2) folds.set(index.fold[i], index.fold[i + 1]);
  const units = new Map();
  const unit = c => {
    let folded = units.get(c);
    if (folded === undefined) {
      const plain = c.normalize('NFKD').charAt(0).toLowerCase();
      folded = plain.length === 1 ? plain : c;
      folded = folds.get(folded) || folded;
      units.set(c, folded);
    }
    return folded;
  };
  const fold = text => {
    let folded = '';
    for (let i = 0; i < text.length; i++) folded += unit(text[i]);
    return folded;
  };

  // Regions have words of their own: a query is looked for in every wording.
  const wordings = new Map();
  let longest = 1;
  for (const pair of index.words) {
    for (const [word, other] of [pair, [pair[1], pair[0]]]) {
      wordings.set(word, (wordings.get(word) || []).concat(other));
      longest = Math.max(longest, word.length);
    }
  }
  const expand = term => {
    if (/^\d{4,}$/.test(term)) return [term, term.replace(/\B(?=(\d{3})+$)/g, ',')];
    let found = [''];
    for (let i = 0; i < term.length;) {
      let word = term[i];
      for (let n = Math.min(longest, term.length - i); n > 0; n--) {
        if (!wordings.has(term.substr(i, n))) continue;
        word = term.substr(i, n);
        break;
      }
      const all = [word, ...(wordings.get(word) || [])];
      found = found.flatMap(start => all.map(one => start + one)).slice(0, 24);
      i += word.length;
    }
    return found;
  };

  const wordsOf = text =>
    text.replace(/(\d),(?=\d{3})/g, '$1').match(/\p{Script=Han}+|(?:(?!\p{Script=Han})[\p{L}\p{N}\p{M}])+/gu) || [];
  const whole = text => {
    const words = wordsOf(text);
    if (words.length === 1) return expand(words[0]);
    const joined = words.map(expand).reduce((starts, all) => starts.flatMap(start => all.map(one => start + one)).slice(0, 24), ['']);
    return [...new Set([text, ...joined])];
  };

  const pages = [];
  let vocabulary = null;
  const add = more => {
    for (const page of more) {
      pages.push({
        page,
        title: page.title, titleFolded: fold(page.title),
        lead: page.lead || '', leadFolded: fold(page.lead || ''),
        // Manuals and notes lie deeper in the tree than what a site is about, and the home page only repeats it. A title says what a
        // page is about wherever it lies.
        named: page.path === '' ? .8 : 1,
        share: page.path === '' ? .4 : Math.pow(.55, Math.min(2, (page.path || '/').split('/').length - 2)),
        parts: page.parts.map(([id, heading, text, code]) => ({
          id, heading, text, code: code || '', headingFolded: fold(heading), textFolded: fold(text), codeFolded: fold(code || '')
        }))
      });
    }
    vocabulary = null;
  };
  add(index.pages);

  const letter = /[\p{L}\p{N}]/u;
  const places = (text, wordings) => {
    const found = [];
    for (const word of wordings) {
      for (let at = text.indexOf(word); at >= 0; at = text.indexOf(word, at + word.length)) found.push([at, at + word.length]);
    }
    return found.sort((a, b) => a[0] - b[0] || b[1] - a[1]);
  };
  // A Latin word found inside another one counts, but less; what fills a line of its own, such as a cell of a table, counts more.
  const weigh = (text, wordings) => {
    let weight = 0;
    for (const [at, end] of places(text, wordings)) {
      if (han.test(text[at]) || at === 0 || !letter.test(text[at - 1]) || han.test(text[at - 1])) {
        weight += (at === 0 || text[at - 1] === '\n') && (end === text.length || text[end] === '\n') ? 6 : 1;
      } else {
        weight += .25;
      }
    }
    return weight;
  };

  const score = (page, terms, needed, phrase) => {
    let total = 0, named = 0, met = 0;
    const parts = page.parts.map(() => 0);
    for (const wordings of terms) {
      const title = 20 * Math.min(1.5, weigh(page.titleFolded, wordings));
      let weight = 5 * Math.min(1, weigh(page.leadFolded, wordings));
      let inText = 0;
      page.parts.forEach((part, i) => {
        const own = 4 * weigh(part.headingFolded, wordings) + weigh(part.textFolded, wordings) + .2 * weigh(part.codeFolded, wordings);
        inText += own;
        if (own) parts[i] += 1 + Math.log2(1 + own);
      });
      weight += 4 * Math.log2(1 + inText);
      if (weight || title) met++;
      total += weight;
      named += title;
    }
    // The query as it was written, when it is more than one word.
    if (phrase) {
      if ((page.titleFolded + '\n' + page.leadFolded).includes(phrase)) total += 12;
      page.parts.forEach((part, i) => {
        if (!(part.headingFolded + '\n' + part.textFolded).includes(phrase)) return;
        total += 12;
        parts[i] += 12;
      });
    }
    return met >= needed ? { page, total: named * page.named + total * page.share, parts, terms } : null;
  };

  const pieces = (text, folded, terms, start, end) => {
    const marks = [];
    for (const [from, to] of terms.flatMap(wordings => places(folded, wordings)).sort((a, b) => a[0] - b[0])) {
      if (to <= start || from >= end) continue;
      const last = marks[marks.length - 1];
      if (last && from <= last[1]) last[1] = Math.max(last[1], to);
      else marks.push([Math.max(from, start), Math.min(to, end)]);
    }
    const out = [];
    let at = start;
    for (const [from, to] of marks) {
      if (from > at) out.push([text.slice(at, from), false]);
      out.push([text.slice(from, to), true]);
      at = to;
    }
    if (at < end) out.push([text.slice(at, end), false]);
    // Where a line ends without a mark, as a cell does, a dot keeps it apart from the next.
    const apart = /([^。！？；：，、\s]|^)\n\s*(?=\S|$)/g;
    return out.map(([piece, hit]) => [piece.replace(apart, '$1 · ').replace(/\s+/g, ' '), hit]);
  };

  const width = 88;
  const snippet = (text, folded, terms) => {
    const hits = terms.flatMap(wordings => places(folded, wordings)).map(hit => hit[0]).sort((a, b) => a - b);
    let first = hits[0] || 0, most = 0;
    hits.forEach((hit, i) => {
      let j = i;
      while (j < hits.length && hits[j] < hit + width * .7) j++;
      if (j - i > most) [first, most] = [hit, j - i];
    });
    // From the sentence's beginning, if that is near.
    let start = Math.max(0, first - 24);
    const before = text.slice(start, first);
    const sentence = Math.max(...['\n', '。', '！', '？', '；', '. '].map(end => before.lastIndexOf(end)));
    if (start > 0 || sentence >= 0) start += sentence + 1;
    if (/[\udc00-\udfff]/.test(text[start] || '')) start--;
    let end = Math.min(text.length, start + width);
    if (/[\ud800-\udbff]/.test(text[end - 1] || '')) end--;
    const out = pieces(text, folded, terms, start, end);
    if (start > 0 && sentence < 0) out.unshift(['…', false]);
    if (end < text.length) out.push(['…', false]);
    return out;
  };

  // Latin words of the site one slip apart from a reader's: a letter more, less, other, or two in the wrong order.
  const near = (one, other) => {
    if (Math.abs(one.length - other.length) > 1) return false;
    let i = 0, j = 0;
    while (one[i] && one[i] === other[i]) i++;
    while (j < Math.min(one.length, other.length) - i && one[one.length - 1 - j] === other[other.length - 1 - j]) j++;
    const [a, b] = [one.slice(i, one.length - j), other.slice(i, other.length - j)];
    return a.length < 2 && b.length < 2 || a.length === 2 && a[0] === b[1] && a[1] === b[0] && b.length === 2;
  };
  const meant = word => {
    vocabulary = vocabulary || new Set(pages.flatMap(page => [page.titleFolded, page.leadFolded, ...page.parts.flatMap(
      part => [part.headingFolded, part.textFolded])].flatMap(text => text.match(/[a-z]{4,}/g) || [])));
    return [...vocabulary].filter(known => near(word, known));
  };

  // A hit that fills its line, as a cell does, and the line after it: together they say which row.
  const row = (text, folded, terms) => {
    for (const [at, end] of terms.flatMap(wordings => places(folded, wordings))) {
      if (at && text[at - 1] !== '\n' || text[end] !== '\n') continue;
      return [text.slice(at, end), text.slice(end + 1).split('\n')[0]];
    }
    return null;
  };

  const rank = (terms, needed, phrase) =>
    pages.map(page => score(page, terms, needed, phrase)).filter(Boolean).sort((a, b) => b.total - a.total);

  return {
    add,
    // Best first: the page as it was added, the id of its best part, the row of a table it was found in, and its title, heading and text
    // as pairs of a piece and whether it is a hit. A page found by its title is shown from its top.
    find(query) {
      const written = fold(query).trim().split(/\s+/);
      const words = written.flatMap(wordsOf);
      if (!words.length) return [];
      // What is written without a blank is meant as it stands, such as 2025年2月: pages that have it come before those with its pieces.
      let terms = written.filter(one => wordsOf(one).length).map(whole);
      let found = rank(terms, terms.length, terms.length > 1 && fold(query.trim()));
      if (words.length > terms.length) {
        const apart = words.map(expand);
        found = found.concat(rank(apart, apart.length).filter(hit => !found.some(before => before.page === hit.page)));
      }
      if (!found.length && words.some(word => /^[a-z]{4,}$/.test(word))) {
        terms = words.map(word => /^[a-z]{4,}$/.test(word) && !rank([expand(word)], 1).length ? meant(word) : expand(word));
        found = rank(terms, terms.length);
      }
      if (!found.length && words.some(word => word.length > 2 && han.test(word))) {
        terms = words.flatMap(word => {
          if (word.length < 3 || !han.test(word)) return [word];
          const pairs = [];
          for (let i = 0; i + 1 < word.length; i++) pairs.push(word.slice(i, i + 2));
          return pairs;
        }).map(expand);
        found = rank(terms, Math.ceil(terms.length * .5));
      }
      return found.map(({ page, parts, terms }) => {
        const inTitle = terms.every(wordings => places(page.titleFolded, wordings).length);
        const best = inTitle ? -1 : parts.reduce((best, own, i) => own > (parts[best] || 0) ? i : best, -1);
        const part = page.parts[best];
        const inText = part && terms.some(wordings => places(part.textFolded, wordings).length);
        const inCode = part && !inText && terms.some(wordings => places(part.codeFolded, wordings).length);
        const [text, folded] = inCode ? [part.code, part.codeFolded]
          : inText || (part && !page.lead) ? [part.text, part.textFolded]
          : page.lead || !page.parts[0] ? [page.lead, page.leadFolded] : [page.parts[0].text, page.parts[0].textFolded];
        return {
          page: page.page,
          id: part ? part.id : '',
          row: inText ? row(part.text, part.textFolded, terms) : null,
          title: pieces(page.title, page.titleFolded, terms, 0, page.title.length),
          heading: part ? pieces(part.heading, part.headingFolded, terms, 0, part.heading.length) : [],
          text: snippet(text, folded, terms)
        };
      });
    }
  };
};
