// Comments come from another site, so they are loaded when a reader asks for them. giscus and utterances live in a frame and run
// nothing here; Waline is a script that the site's owner has chosen to trust.
(() => {
  const place = document.querySelector('[data-comments]');
  const button = place?.querySelector('button');
  if (!button) return;
  const { comments: service, address, term, title, ...values } = place.dataset;
  const here = location.origin + location.pathname;

  // Both services send readers back from signing in with a session in the address.
  const session = new URL(location).searchParams.get(service) || '';

  const framed = (source, height) => {
    const frame = document.createElement('iframe');
    frame.title = title;
    frame.src = source;
    frame.className = 'comments-frame';
    addEventListener('message', event => {
      const asked = event.origin === new URL(address).origin && event.source === frame.contentWindow && height(event.data);
      if (asked > 0) frame.style.height = asked + 'px';
    });
    place.replaceChildren(frame);
  };

  const services = {
    giscus() {
      const asked = new URLSearchParams({
        origin: here, session, theme: 'preferred_color_scheme', reactionsEnabled: '1', emitMetadata: '0', inputPosition: 'bottom',
        repo: values.repo, repoId: values.repoId, category: values.category, categoryId: values.categoryId, strict: '1',
        description: '', backLink: here, term
      });
      const language = document.documentElement.lang.startsWith('zh-Hans') ? 'zh-CN' : 'zh-TW';
      framed(`${address}/${language}/widget?${asked}`, data => data?.giscus?.resizeHeight);
    },

    utterances() {
      const asked = new URLSearchParams({
        src: address + '/client.js', repo: values.repo, 'issue-term': term, theme: 'preferred-color-scheme', url: here,
        origin: location.origin, pathname: term, title: document.title, session
      });
      framed(`${address}/utterances.html?${asked}`, data => data?.type === 'resize' && data.height);
    },

    async waline() {
      const style = document.createElement('link');
      style.rel = 'stylesheet';
      style.href = values.client + '/waline.css';
      document.head.append(style);
      const { init } = await import(values.client + '/waline.js');
      const box = document.createElement('div');
      place.replaceChildren(box);
      init({ el: box, serverURL: address, path: term, lang: document.documentElement.lang.startsWith('zh-Hans') ? 'zh-CN' : 'zh-TW' });
    }
  };

  button.hidden = false;
  button.addEventListener('click', () => services[service]());
  if (session) services[service]();
})();
