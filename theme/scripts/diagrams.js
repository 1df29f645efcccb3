// Draws the diagrams of a page when the reader comes to them. The program is the site's own and is loaded for the first one.
// The page's policy forbids styles inside markup, so they are given to the browser by other ways.
(() => {
  const script = document.currentScript;
  const sources = [...document.querySelectorAll('pre.diagram, .text .mermaid')];
  let mermaid;
  let count = 0;

  const load = () => mermaid = mermaid || new Promise((resolve, reject) => {
    const element = document.createElement('script');
    element.src = script.dataset.mermaid;
    element.onload = () => resolve(window.mermaid);
    element.onerror = () => { mermaid = null; reject(new Error(element.src)); };
    document.head.append(element);
  });

  const adopt = text => {
    const sheet = new CSSStyleSheet();
    sheet.replaceSync(text);
    document.adoptedStyleSheets = [...document.adoptedStyleSheets, sheet];
  };

  const withoutInlineStyles = async draw => {
    const { setAttribute } = Element.prototype;
    const { insertBefore } = Node.prototype;
    Element.prototype.setAttribute = function (name, value) {
      if (name === 'style') this.style.cssText = value;
      else setAttribute.call(this, name, value);
    };
    Node.prototype.insertBefore = function (node, next) {
      if (!(node instanceof HTMLStyleElement)) return insertBefore.call(this, node, next);
      adopt(node.textContent);
      return node;
    };
    try { return await draw(); } finally {
      Element.prototype.setAttribute = setAttribute;
      Node.prototype.insertBefore = insertBefore;
    }
  };

  const settings = () => {
    const style = getComputedStyle(document.documentElement);
    const { scheme } = document.documentElement.dataset;
    const colour = name => style.getPropertyValue(name).trim();
    return {
      startOnLoad: false, securityLevel: 'loose', htmlLabels: false, flowchart: { htmlLabels: false }, theme: 'base',
      fontFamily: getComputedStyle(document.body).fontFamily,
      themeVariables: {
        darkMode: scheme ? scheme === 'dark' : matchMedia('(prefers-color-scheme: dark)').matches,
        background: colour('--paper'), primaryColor: colour('--soft'), primaryTextColor: colour('--ink'),
        primaryBorderColor: colour('--ghost'), lineColor: colour('--muted'), textColor: colour('--ink'),
        secondaryColor: colour('--raised'), tertiaryColor: colour('--paper'), noteBkgColor: colour('--red-wash'),
        noteTextColor: colour('--ink'), edgeLabelBackground: colour('--paper')
      }
    };
  };

  const draw = async source => {
    try {
      const program = await load();
      program.initialize(settings());
      const { svg } = await withoutInlineStyles(() => program.render('diagram-' + ++count, source.textContent));
      const parsed = new DOMParser().parseFromString(svg.replaceAll(' style="', ' data-css="'), 'text/html');
      const drawn = parsed.querySelector('svg');
      for (const unsafe of drawn.querySelectorAll('script, foreignObject, a:not([*|href^="http"], [*|href^="/"], [*|href^="#"])')) {
        unsafe.replaceWith(...unsafe.childNodes);
      }
      const place = source.nextElementSibling && source.nextElementSibling.matches('.drawn') ? source.nextElementSibling
        : document.createElement('div');
      place.className = 'drawn';
      place.tabIndex = 0;
      place.replaceChildren(document.adoptNode(drawn));
      for (const element of place.querySelectorAll('[data-css]')) {
        element.style.cssText = element.dataset.css;
        element.removeAttribute('data-css');
      }
      source.after(place);
      source.hidden = true;
    } catch (problem) {
      console.warn(problem);
    }
  };

  // One after the other, because the ways around the policy are shared.
  let queue = Promise.resolve();
  const later = source => { queue = queue.then(() => draw(source)); };
  const seen = new IntersectionObserver(entries => {
    for (const { isIntersecting, target } of entries) {
      if (!isIntersecting) continue;
      seen.unobserve(target);
      later(target);
    }
  }, { rootMargin: '200px' });
  for (const source of sources) seen.observe(source);

  const again = () => { for (const source of sources) if (source.hidden) later(source); };
  matchMedia('(prefers-color-scheme: dark)').addEventListener('change', again);
  new MutationObserver(again).observe(document.documentElement, { attributeFilter: ['data-scheme'] });
})();
