using Twinscript.Cli.Tests.CommandLine;
using Twinscript.Cli.Tests.Snapshots;
using Xunit;

namespace Twinscript.Cli.Tests.Starting;

/// <summary>Trees of other generators get a site file, and the program says what it took and what not.</summary>
public sealed class MoveInTests : IDisposable
{
    private readonly string _root = Directory.CreateTempSubdirectory("twinscript-move-").FullName;

    public void Dispose() => Directory.Delete(_root, recursive: true);

    private const string Hexo = """
        -- blog/_config.yml --
        title: 山中笔记
        description: 写在山里
        author: 甲
        language: zh-CN
        url: https://example.org
        root: /blog/
        source_dir: source
        permalink: :year/:month/:title/
        theme: lamp
        giscus: { enable: true }
        -- blog/_config.lamp.yml --
        theme_color:
          enable: true
          main: "#49b1f5"
        menu:
          首页: / || fas fa-home
          关于: /about/ || fas fa-heart
          工具: /tools/
          留言: /guest/
          外站: https://example.com/
        -- blog/themes/lamp/a.txt --
        -- blog/source/_posts/2020-01-02-a.md --
        ---
        title: 第一篇
        date: 2020-01-02 10:00:00
        ---
        这里的软件。
        -- blog/source/about/index.md --
        # 关于
        -- blog/source/tools/index.md --
        # 工具
        -- blog/source/guest/index.md --
        # 留言
        """;

    private const string Hugo = """
        -- blog/hugo.toml --
        baseURL = 'https://example.org/'
        theme = 'paper'
        defaultContentLanguage = 'zh-cn'
        [languages.zh-cn]
        title = '廚房'
        languageCode = 'zh-HK'
        [languages.en]
        title = 'Kitchen'
        [params]
        author = '乙'
        [permalinks]
        posts = '/:year/:slug/'
        news = '/n/:hash/'
        -- blog/content/posts/a.md --
        +++
        title = '煮麵'
        date = 2021-02-03
        +++
        這裡的軟體，![麵](/img/a.svg)。
        -- blog/static/img/a.svg --
        <svg xmlns="http://www.w3.org/2000/svg" viewBox="0 0 9 9"><path d="M0 0"/></svg>
        """;

    private const string Jekyll = """
        -- blog/_config.yml --
        title: 灯下
        url: https://example.org
        baseurl: /book
        author: { name: 丙 }
        plugins: [jekyll-feed, jekyll-paginate]
        -- blog/_layouts/post.html --
        -- blog/_posts/2019-03-04-read.md --
        ---
        layout: post
        title: 读书
        ---
        这里的程序。
        """;

    private const string VitePress = """
        -- blog/docs/.vitepress/config.mts --
        import { defineConfig } from 'vitepress'
        const host = process.env.HOST // 'https://wrong.example'
        export default defineConfig({
          title: '手册', description: "怎样用",
          lang: 'zh-CN',
          themeConfig: {
            nav: [{ text: '首页', link: '/' }],
            sidebar: {
              '/guide/': [
                { text: '入门', items: [
                  { text: '安装', link: '/guide/install' },
                  { text: '开始 [一]', link: '/guide/start.html#a' },
                ] },
                { text: '进阶', collapsed: true, items: [
                  ...more, { text: '部署', link: '/guide/deploy' }, { text: '没有', link: '/guide/x' },
                ] },
              ],
            },
          },
        })
        -- blog/docs/.vitepress/theme/style.css --
        :root { --vp-c-brand-1: #3a5; }
        -- blog/docs/guide/deploy.md --
        # 部署软件
        -- blog/docs/guide/install.md --
        # 安装软件
        -- blog/docs/guide/start.md --
        这里还没有题目。
        """;

    private const string VuePress = """
        -- blog/docs/.vuepress/config.js --
        module.exports = {
          base: '/book/',
          locales: { '/': { lang: 'zh-CN', title: '前端', description: '笔记' } },
          themeConfig: { sidebar: ['/a', ['/b/', '乙篇'], { title: '丙组', children: ['/c'] }] },
        }
        -- blog/docs/.vuepress/public/x.png --
        -- blog/docs/a.md --
        # 软件
        -- blog/docs/b/README.md --
        # 乙
        -- blog/docs/c.md --
        # 丙
        """;

    private const string Docusaurus = """
        -- blog/docusaurus.config.ts --
        const config: Config = {
          title: '工具', tagline: '很好用', url: 'https://example.org', baseUrl: '/t/', i18n: { defaultLocale: 'zh-Hans' },
        };
        export default config;
        -- blog/sidebars.ts --
        export default { docs: ['intro', {
          type: 'category', label: '使用', items: ['use/one', { type: 'doc', id: 'use/two', label: '第二' }],
        }] };
        -- blog/src/css/custom.css --
        :root { --ifm-color-primary: #2e8555; }
        -- blog/docs/intro.md --
        # 介绍软件
        -- blog/docs/use/one.md --
        # 一
        -- blog/docs/use/two.mdx --
        # 二
        -- blog/blog/2022-05-06-news.md --
        # 新闻
        -- blog/static/img/a.svg --
        <svg xmlns="http://www.w3.org/2000/svg" viewBox="0 0 9 9"><path d="M0 0"/></svg>
        """;

    private const string MkDocs = """
        -- blog/mkdocs.yml --
        site_name: 算法
        site_url: https://example.org/algo/
        site_author: 丁
        theme: { name: material, palette: [{ primary: indigo }] }
        plugins: [search, { redirects: { redirect_maps: { old.md: new.md } } }]
        nav:
          - 首页: index.md
          - 图论:
            - 最短路: graph/path.md
            - 树: [graph/tree.md]
        -- blog/docs/index.md --
        # 算法软件
        -- blog/docs/graph/path.md --
        # 最短路
        -- blog/docs/graph/tree.md --
        # 树
        """;

    private const string MdBook = """
        -- blog/book.toml --
        [book]
        title = "语言"
        authors = ["戊", "己"]
        src = "text"
        [preprocessor.mermaid]
        [output.html.redirect]
        "/a.html" = "b.html"
        -- blog/text/SUMMARY.md --
        # 目录
        - [乙](b.md)
        -- blog/text/b.md --
        # 软件
        """;

    private const string Docsify = """
        -- blog/index.html --
        <script>window.$docsify = { name: '南瓜', loadSidebar: true, themeColor: '#3F51B5' }</script>
        -- blog/_sidebar.md --
        * [甲](a.md)
        -- blog/README.md --
        # 南瓜书的软件
        -- blog/a.md --
        # 甲
        """;

    private const string Unknown = """
        -- blog/README.md --
        # Notes
        -- blog/src/text/one.md --
        # 壹：軟體
        -- blog/src/text/two.md --
        # 貳
        -- blog/src/text/three.md --
        # 參
        -- blog/src/text/四.md --
        # 肆
        -- blog/src/text/more/five.md --
        # 伍
        -- blog/src/text/more/six.md --
        # 陸
        -- blog/src/text/more/seven.md --
        # 柒
        -- blog/src/text/more/eight.md --
        # 捌
        -- blog/src/text/more/nine.md --
        # 玖
        """;

    [Theory]
    [InlineData("hexo", Hexo)]
    [InlineData("hugo", Hugo)]
    [InlineData("jekyll", Jekyll)]
    [InlineData("vitepress", VitePress)]
    [InlineData("vuepress", VuePress)]
    [InlineData("docusaurus", Docusaurus)]
    [InlineData("mkdocs", MkDocs)]
    [InlineData("mdbook", MdBook)]
    [InlineData("docsify", Docsify)]
    [InlineData("unknown", Unknown)]
    public async Task A_tree_gets_a_site_file_beside_its_pages_and_nothing_else_changes(string name, string files)
    {
        Write(files);
        var before = Contents();
        var run = await RunAsync("new", "--from", "blog");

        Assert.Equal((0, ""), (run.ExitCode, run.Error));
        Snapshot.Match("from-" + name, run.Out + string.Concat(Contents().Except(before).Order(StringComparer.Ordinal)
            .Where(f => f.EndsWith('\n') && f.Contains("SUMMARY.md", StringComparison.Ordinal)).Select(f => "\n" + f)));
        Assert.Empty(before.Except(Contents()));
        Assert.All(Contents().Except(before), f => Assert.Matches("/(site.yml|SUMMARY.md)\n", f));

        var input = Path.GetDirectoryName(Directory.GetFiles(_root, "site.yml", SearchOption.AllDirectories).Single()) ?? "";
        var built = await RunAsync("build", "--input", input, "--output", "out");
        Assert.True(built.ExitCode == 0, built.Error);
    }

    [Theory]
    [InlineData("hexo", Hexo)]
    [InlineData("hugo", Hugo)]
    [InlineData("docusaurus", Docusaurus)]
    [InlineData("vuepress", VuePress)]
    public async Task Into_a_new_folder_pages_and_pictures_and_the_colour_come_along(string name, string files)
    {
        Write(files);
        var before = Contents();
        var run = await RunAsync("new", "site", "--from", "blog", "--title", "新");

        Assert.Equal((0, ""), (run.ExitCode, run.Error));
        Snapshot.Match("into-" + name, run.Out + "\n" + string.Join('\n', Directory.GetFiles(
            Path.Combine(_root, "site"), "*", SearchOption.AllDirectories).Select(f => Path.GetRelativePath(_root, f).Replace('\\', '/'))
            .Order(StringComparer.Ordinal)));
        Assert.Empty(before.Except(Contents()));

        var built = await CommandRun.OfAsync(Path.Combine(_root, "site"), "build");
        Assert.Equal(0, built.ExitCode);
        Assert.DoesNotContain("TS106", built.Error, StringComparison.Ordinal);
        Assert.Equal(1, (await RunAsync("new", "site", "--from", "blog")).ExitCode);
    }

    [Fact]
    public async Task The_folder_of_the_pages_finds_the_configuration_above_it()
    {
        Write(MkDocs);
        var run = await RunAsync("new", "--from", "blog/docs");
        Assert.StartsWith("This is a tree for MkDocs: mkdocs.yml.\nWrote blog/docs/site.yml:\n", run.Out, StringComparison.Ordinal);
    }

    [Fact]
    public async Task Of_several_languages_Chinese_is_taken()
    {
        Write("""
            -- blog/mkdocs.yml --
            site_name: A
            -- blog/docs/index.md --
            # Home
            -- blog/docs/zh/index.md --
            # 軟體
            -- blog/docs/zh/b.md --
            # 乙
            -- blog/docs/zh-cn/index.md --
            # 软件
            """);
        var run = await RunAsync("new", "--from", "blog");
        Assert.Contains("Wrote blog/docs/zh/site.yml:", run.Out, StringComparison.Ordinal);
        Assert.Contains("the same pages in zh-cn/.", run.Out, StringComparison.Ordinal);
    }

    [Theory]
    [InlineData("nowhere", "twinscript: there is no folder 'nowhere'. Name the one the pages are in.\n")]
    [InlineData("empty", "twinscript: there is no Markdown file in 'empty'. Name the folder the pages are in.\n")]
    public async Task A_folder_that_is_no_tree_is_refused(string folder, string message)
    {
        Directory.CreateDirectory(Path.Combine(_root, "empty"));
        var run = await RunAsync("new", "--from", folder);
        Assert.Equal((1, message, ""), (run.ExitCode, run.Error.ReplaceLineEndings("\n"), run.Out));
    }

    [Fact]
    public async Task A_configuration_that_is_broken_still_lets_the_pages_move_in()
    {
        Write("-- blog/mkdocs.yml --\nsite_name: [\n-- blog/docs/a.md --\n# 软件\n");
        var run = await RunAsync("new", "--from", "blog");
        Assert.Equal(0, run.ExitCode);
        Assert.Contains("mkdocs.yml says nothing that can be read", run.Out, StringComparison.Ordinal);
    }

    [Fact]
    public async Task A_build_where_there_is_no_site_names_the_command()
    {
        Write(MkDocs);
        var run = await CommandRun.OfAsync(Path.Combine(_root, "blog"), "build");
        Assert.Equal(1, run.ExitCode);
        Assert.Contains("'twinscript new --from DIR'", run.Error, StringComparison.Ordinal);
    }

    private Task<CommandRun> RunAsync(params string[] args) => CommandRun.OfAsync(_root, args);

    private string[] Contents() =>
        [.. Directory.GetFiles(Path.Combine(_root, "blog"), "*", SearchOption.AllDirectories)
            .Select(f => $"{Path.GetRelativePath(_root, f).Replace('\\', '/')}\n{File.ReadAllText(f)}")];

    private void Write(string files)
    {
        foreach (var file in files.Split("-- blog/", StringSplitOptions.RemoveEmptyEntries))
        {
            var end = file.IndexOf(" --", StringComparison.Ordinal);
            var path = Path.Combine(_root, "blog", file[..end]);
            Directory.CreateDirectory(Path.GetDirectoryName(path) ?? _root);
            File.WriteAllText(path, file[(file.IndexOf('\n', end) + 1)..]);
        }
    }
}
