// drive.mjs FOLDER SITE…: reads the mirrored sites of FOLDER/out as a reader does and prints what was seen. Needs puppeteer-core
// (tests/Twinscript.Site.Tests has it) and $CHROMIUM, a browser.
import fs from 'node:fs';
import http from 'node:http';
import path from 'node:path';
import { createRequire } from 'node:module';

const puppeteer = createRequire(new URL('../../Twinscript.Site.Tests/package.json', import.meta.url))('puppeteer-core');
const sites = {
  vitepress: { start: '/04_image/', link: '.VPSidebar a.link[href*="4.1_pull"]', open: '#local-search button', box: '.search-input',
    result: '.VPLocalSearchBox a.result' },
  vuepress: { start: '/04_image/', link: 'aside a[href*="4.1_pull"]', box: '.search-box input', result: '.search-box a' },
  docusaurus: { start: '/docs/image/', link: 'main a[href*="4.1_pull"]', box: '.navbar__search-input', result: '[role=option]' },
  hexo: { start: '/2024/02/01/hello/', link: 'a[href*="post4"]' },
  butterfly: { start: '/2024/02/01/hello/', link: '#article-container a[href*="post4"]', open: '#search-button > .search',
    box: '.local-search-input input', result: '.local-search-hit-item a' },
  eleventy: { start: '/', link: 'nav a[href*="a/"]' },
  hugo: { start: '/posts/hello/', link: 'main a[href*="post1"]', box: '#q', result: '#r a' },
  jekyll: { start: '/', link: 'ul a[href*="post1"]' },
  mkdocs: { start: '/04_image/', link: 'a[href*="4.1_pull"]', open: '[data-target="#mkdocs_search_modal"]',
    box: '#mkdocs-search-query', result: '#mkdocs-search-results a', term: 'DNS' },
};
const simplified = '[软网络镜仓库务习简类进启实讲设义层数据为从这对时会没过还运动态开关问题现发见证书应页单选项说请让认识级经结给统继续编线组织终]';
const types = { '.html': 'text/html', '.js': 'text/javascript', '.css': 'text/css', '.svg': 'image/svg+xml', '.json': 'application/json' };
const pause = time => new Promise(done => setTimeout(done, time));

function serve(root) {
  const server = http.createServer((request, response) => {
    const name = decodeURIComponent(new URL(request.url, 'http://localhost').pathname);
    const file = [name, `${name}.html`, `${name}/index.html`].map(n => path.join(root, n))
      .find(f => fs.existsSync(f) && fs.statSync(f).isFile());
    response.writeHead(file ? 200 : 404, { 'content-type': types[path.extname(file ?? '')] ?? 'application/octet-stream' });
    response.end(file ? fs.readFileSync(file) : '');
  });
  return new Promise(done => server.listen(0, '127.0.0.1', () => done(server)));
}

/** Whether the old script shows anywhere outside code. */
const look = async (page, what) => {
  const seen = await page.evaluate(letters => {
    const body = document.body.cloneNode(true);
    body.querySelectorAll('pre,code,script,style,noscript,template,[lang^="zh-Hans"]').forEach(e => e.remove());
    return [(body.textContent.match(new RegExp(letters, 'g')) ?? []).join(''), decodeURIComponent(location.pathname), document.title];
  }, simplified);
  console.log(`  ${what}: ${seen[0] ? 'STILL ' + seen[0].slice(0, 20) : 'ok'} ${seen[1]} ${seen[2]}`);
};

const [folder, ...names] = process.argv.slice(2);
const browser = await puppeteer.launch({ executablePath: process.env.CHROMIUM, args: ['--no-sandbox', '--disable-gpu'] });
for (const name of names.length ? names : Object.keys(sites)) {
  const site = sites[name], server = await serve(path.join(folder, 'out', name));
  const origin = `http://127.0.0.1:${server.address().port}`, page = await browser.newPage();
  page.on('request', r => /^https?:/.test(r.url()) && !r.url().startsWith(origin) && console.log('  other origin:', r.url()));
  page.on('console', m => m.type() === 'error' && console.log('  console:', m.text(), m.location().url));
  page.on('pageerror', e => console.log('  error:', e.message));
  console.log(name);
  await page.goto(origin + site.start, { waitUntil: 'networkidle2' });
  await page.evaluate(() => document.querySelector('a[hreflang="zh-Hant-TW"]').click());
  await pause(2500);
  await look(page, 'switch');
  await page.goto(`${origin}/zh-hant${site.start}`, { waitUntil: 'networkidle2' });
  await pause(1500);
  await look(page, 'load');
  await page.evaluate(link => document.querySelector(link).click(), site.link);
  await pause(2500);
  await look(page, 'link');
  if (site.box) {
    if (site.open)
      await page.evaluate(open => document.querySelector(open).click(), site.open);
    await pause(1500);
    await page.focus(site.box);
    await pause(800);
    await page.keyboard.type(site.term ?? '網路', { delay: 80 });
    await page.waitForSelector(site.result, { timeout: 12000 }).then(r => r.click()).catch(() => console.log('  search: NOTHING FOUND'));
    await pause(2500);
    await look(page, 'search');
  }
  await page.goBack().catch(() => {});
  await pause(2000);
  await look(page, 'back');
  await page.close();
  server.close();
}
await browser.close();
