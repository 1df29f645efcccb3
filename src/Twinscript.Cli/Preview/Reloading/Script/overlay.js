// What is wrong with the newest build, over the page of the last good one. Its styles are constructed: no policy of a page forbids those.
const overlay = {
  shown: null,

  hide() {
    if (overlay.shown) overlay.shown.remove();
    overlay.shown = null;
  },

  show(state) {
    overlay.hide();
    const host = document.createElement('div');
    host.id = 'twinscript-problems';
    const root = host.attachShadow({ mode: 'open' });
    const sheet = new CSSStyleSheet();
    sheet.replaceSync(`
      :host { position: fixed; inset: auto 0 0 0; z-index: 2147483647; color-scheme: dark; }
      section {
        max-height: 60vh; overflow: auto; padding: 1rem 1.25rem; background: #1b1416; color: #f5ecec;
        border-top: 3px solid #e5484d; font: 14px/1.5 ui-monospace, monospace;
      }
      h2 { margin: 0 5rem .75rem 0; font: inherit; font-weight: 700; color: #ff9592; }
      pre { margin: 0 0 1rem; white-space: pre; overflow-x: auto; font: inherit; }
      button {
        position: absolute; top: .75rem; right: 1rem; font: inherit; color: inherit; background: #1b1416;
        border: 1px solid currentColor; border-radius: 4px; padding: .25rem .6rem; cursor: pointer;
      }
    `);
    root.adoptedStyleSheets = [sheet];
    const section = document.createElement('section');
    section.setAttribute('role', 'alert');
    const title = document.createElement('h2');
    title.textContent = state.title;
    section.append(title);
    for (const problem of state.problems) {
      const text = document.createElement('pre');
      text.textContent = problem;
      section.append(text);
    }
    const close = document.createElement('button');
    close.type = 'button';
    close.textContent = state.close;
    close.addEventListener('click', overlay.hide);
    root.append(section, close);
    document.documentElement.append(host);
    overlay.shown = host;
  }
};
