export default {
  layout: 'page.liquid',
  tags: 'post',
  pagination: { data: 'scripts', size: 1, alias: 'script', addAllPagesToCollections: true },
  permalink: data => `${data.script.path}/${data.page.fileSlug}/index.html`
};
