// Listens only while the page is seen: a browser grants one site six connections, and every tab would hold one.
(() => {
  let source = null;
  let build = null;
  let overlay = null;

  const hide = () => {
    if (overlay) overlay.remove();
    overlay = null;
  };

  const show = (count, problems) => {
    hide();
    overlay = document.createElement('div');
    overlay.id = 'twinscript-problems';
    const root = overlay.attachShadow({ mode: 'open' });
    const sheet = new CSSStyleSheet();
    sheet.replaceSync(`
      :host { position: fixed; inset: auto 0 0 0; z-index: 2147483647; color-scheme: dark; }
      section { max-height: 60vh; overflow: auto; padding: 1rem 1.25rem; background: #1b1416; color: #f5ecec; border-top: 3px solid #e5484d; font: 14px/1.5 ui-monospace, monospace; }
      h2 { margin: 0 3rem .75rem 0; font: inherit; font-weight: 700; color: #ff9592; }
      pre { margin: 0 0 1rem; white-space: pre; overflow-x: auto; font: inherit; }
      button { position: absolute; top: .75rem; right: 1rem; font: inherit; color: inherit; background: none; border: 1px solid currentColor; border-radius: 4px; padding: .25rem .6rem; cursor: pointer; }
    `);
    root.adoptedStyleSheets = [sheet];
    const section = document.createElement('section');
    section.setAttribute('role', 'alert');
    const title = document.createElement('h2');
    title.textContent = count + '; this is the last good build';
    section.append(title);
    for (const problem of problems) {
      const text = document.createElement('pre');
      text.textContent = problem;
      section.append(text);
    }
    const close = document.createElement('button');
    close.type = 'button';
    close.textContent = 'Close';
    close.addEventListener('click', hide);
    root.append(section, close);
    document.documentElement.append(overlay);
  };

  const listen = () => {
    if (source || document.visibilityState !== 'visible') return;
    source = new EventSource('/_twinscript/events');
    source.addEventListener('build', event => {
      const state = JSON.parse(event.data);
      if (build !== null && state.build !== build) {
        location.reload();
        return;
      }
      build = state.build;
      if (state.problems.length) show(state.count, state.problems);
      else hide();
    });
  };

  document.addEventListener('visibilitychange', () => {
    if (document.visibilityState === 'visible') listen();
    else if (source) {
      source.close();
      source = null;
    }
  });
  addEventListener('pagehide', () => {
    if (source) source.close();
    source = null;
  });
  addEventListener('pageshow', listen);
  listen();
})();
