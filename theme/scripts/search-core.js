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

  const pages = [];
  const add = more => {
    for (const page of more) {
      pages.push({
        page,
        title: page.title, titleFolded: fold(page.title),
        lead: page.lead || '', leadFolded: fold(page.lead || ''),
        parts: page.parts.map(([id, heading, text]) => ({ id, heading, text, headingFolded: fold(heading), textFolded: fold(text) }))
      });
    }
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
  // A Latin word found inside another one counts, but less.
  const weigh = (text, wordings) => {
    let weight = 0;
    for (const [at] of places(text, wordings)) {
      weight += han.test(text[at]) || at === 0 || !letter.test(text[at - 1]) || han.test(text[at - 1]) ? 1 : .25;
    }
    return weight;
  };

  const score = (page, terms, needed) => {
    let total = 0, met = 0;
    const parts = page.parts.map(() => 0);
    for (const wordings of terms) {
      let weight = 20 * Math.min(1, weigh(page.titleFolded, wordings)) + 5 * Math.min(1, weigh(page.leadFolded, wordings));
      let inText = 0;
      page.parts.forEach((part, i) => {
        const own = 4 * weigh(part.headingFolded, wordings) + weigh(part.textFolded, wordings);
        inText += own;
        if (own) parts[i] += 1 + Math.log2(1 + own);
      });
      weight += 4 * Math.log2(1 + inText);
      if (weight) met++;
      total += weight;
    }
    return met >= needed ? { page, total, parts } : null;
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
    return out.map(([piece, hit]) => [piece.replace(/\s+/g, ' '), hit]);
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

  const rank = (terms, needed) => pages.map(page => score(page, terms, needed)).filter(Boolean).sort((a, b) => b.total - a.total);

  return {
    add,
    // Best first: the page as it was added, the id of its best part, and its title, heading and text as pairs of a piece and whether it
    // is a hit.
    find(query) {
      const words = fold(query).match(/\p{Script=Han}+|(?:(?!\p{Script=Han})[\p{L}\p{N}\p{M}])+/gu) || [];
      if (!words.length) return [];
      let terms = words.map(expand);
      let found = rank(terms, terms.length);
      if (!found.length && words.some(word => word.length > 2 && han.test(word))) {
        terms = words.flatMap(word => {
          if (word.length < 3 || !han.test(word)) return [word];
          const pairs = [];
          for (let i = 0; i + 1 < word.length; i++) pairs.push(word.slice(i, i + 2));
          return pairs;
        }).map(expand);
        found = rank(terms, Math.ceil(terms.length * .5));
      }
      return found.map(({ page, parts }) => {
        const best = parts.reduce((best, own, i) => own > (parts[best] || 0) ? i : best, -1);
        const part = page.parts[best];
        const inText = part && terms.some(wordings => places(part.textFolded, wordings).length);
        const [text, folded] = inText || (part && !page.lead) ? [part.text, part.textFolded] : [page.lead, page.leadFolded];
        return {
          page: page.page,
          id: part ? part.id : '',
          title: pieces(page.title, page.titleFolded, terms, 0, page.title.length),
          heading: part ? pieces(part.heading, part.headingFolded, terms, 0, part.heading.length) : [],
          text: snippet(text, folded, terms)
        };
      });
    }
  };
};
