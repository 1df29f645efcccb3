#!/usr/bin/env bash
# build.sh FOLDER BOOK: builds small sites of nine generators in FOLDER from chapters of BOOK, a tree of Markdown in Simplified Chinese
# with a folder for each chapter (docker_practice), and adds the other script to each in FOLDER/out. $TWINSCRIPT names the program.
# Needs Node.js, and from Debian: hugo jekyll mkdocs ruby-kramdown-parser-gfm.
set -euo pipefail
here=$(dirname "$(realpath "$0")")
mkdir -p "$1"
node "$here/prepare.mjs" "$1" "$2"
cd "$1"

packages() {
  local site=$1
  shift
  [ -d "$site/node_modules" ] || (cd "$site" && npm install --no-fund --no-audit --legacy-peer-deps "$@")
}

packages vitepress vitepress@1
(cd vitepress && node node_modules/esbuild/install.js && npx vitepress build docs)
packages vuepress vuepress@2.0.0-rc.31 @vuepress/bundler-vite@2.0.0-rc.31 @vuepress/theme-default@2.0.0-rc.132 \
  @vuepress/plugin-search@2.0.0-rc.130 vue sass-embedded
(cd vuepress && npx vuepress build docs)
packages docusaurus @docusaurus/core@3 @docusaurus/preset-classic@3 @easyops-cn/docusaurus-search-local react react-dom
(cd docusaurus && npx docusaurus build)
for site in hexo butterfly; do
  packages $site hexo@8 hexo-theme-landscape hexo-theme-butterfly hexo-butterfly-extjs hexo-generator-search hexo-renderer-marked \
    hexo-renderer-ejs hexo-renderer-stylus hexo-renderer-pug hexo-generator-index hexo-generator-archive hexo-generator-category \
    hexo-generator-tag
  (cd $site && npx hexo generate)
done
packages eleventy @11ty/eleventy@3
(cd eleventy && npx eleventy)
(cd hugo && hugo --quiet)
(cd jekyll && jekyll build)
(cd mkdocs && mkdocs build -q)

mirror() { rm -rf "out/$1" && $TWINSCRIPT mirror "$1/$2" --from zh-Hans-CN --to zh-Hant-TW --output "out/$1" --check; }
mkdir -p out
mirror vitepress docs/.vitepress/dist
mirror vuepress docs/.vuepress/dist
mirror docusaurus build
mirror hexo public
mirror butterfly public
mirror eleventy _site
mirror hugo public
mirror jekyll _site
mirror mkdocs site
