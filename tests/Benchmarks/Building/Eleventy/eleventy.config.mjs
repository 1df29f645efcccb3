import { Converter } from 'opencc-js';

const simplify = Converter({ from: 'twp', to: 'cn' });
const scripts = [{ tag: 'zh-Hant-TW', path: 'zh-hant', label: '繁體' }, { tag: 'zh-Hans-CN', path: 'zh-hans', label: '简体' }];

export default function (config) {
  config.addGlobalData('scripts', scripts);

  config.amendLibrary('md', md => {
    md.renderer.rules.heading_open = (tokens, at) => {
      const text = tokens[at + 1].content.replace(/\s+/g, '-');
      return `<${tokens[at].tag} id="${md.utils.escapeHtml(text)}">`;
    };
  });
  config.addFilter('headings', html => [...html.matchAll(/<h[23] id="([^"]+)">(.*?)<\/h[23]>/g)].map(found => ({ id: found[1], text: found[2] })));

  for (const script of scripts) {
    config.addCollection(script.path, api => {
      const posts = api.getFilteredByTag('post').filter(item => item.url.startsWith(`/${script.path}/`)).reverse();
      posts.forEach((item, at) => {
        item.data.before = posts[at - 1];
        item.data.after = posts[at + 1];
      });
      return posts;
    });
  }
  config.addCollection('tagPages', api => {
    const byTag = new Map();
    for (const item of api.getFilteredByTag('post')) {
      for (const tag of item.data.tags.filter(name => name !== 'post')) {
        for (const script of scripts.filter(s => item.url.startsWith(`/${s.path}/`))) {
          const key = `${script.path}/${tag}`;
          if (!byTag.has(key)) byTag.set(key, { script, tag, posts: [] });
          byTag.get(key).posts.push(item);
        }
      }
    }
    return [...byTag.values()];
  });

  config.addTransform('simplify', function (content) {
    return this.page.url?.startsWith('/zh-hans/') || this.page.outputPath?.includes('/zh-hans/') ? simplify(content) : content;
  });

  return { markdownTemplateEngine: false, dir: { includes: '_includes' } };
}
