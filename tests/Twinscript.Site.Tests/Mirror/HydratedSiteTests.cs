using Microsoft.Playwright;
using Twinscript.Site.Tests.Browsers;
using Twinscript.Site.Tests.Hosting;
using Twinscript.Tests.Mirror;
using Xunit;

namespace Twinscript.Site.Tests.Mirror;

/// <summary>
/// A site whose script builds each page anew and takes over its links, in the shape of VitePress': a map from pages to hashes, a script
/// for each page, a router that listens to every link.
/// </summary>
public sealed class HydratedSiteTests(Chromium chromium)
{
    private const string Page = """
        <!DOCTYPE html><html lang="zh-CN"><head><meta charset="utf-8"><title>软件</title><link rel="icon" href="data:,">
        <script type="module" src="/assets/app.AAaa1111.js"></script></head>
        <body><div id="app"><p>这里介绍软件与网络，以及里面的问题</p></div>
        <script>window.__VP_HASH_MAP__=JSON.parse("{\"index.md\":\"BBbb2222\",\"guide.md\":\"CCcc3333\"}");
        window.__VP_SITE_DATA__=JSON.parse("{\"lang\":\"zh-CN\",\"nav\":[{\"text\":\"网络\",\"link\":\"/guide.html\"}]}");</script></body></html>
        """;

    private const string App = """
        const base="/",name=p=>(p.slice(base.length).replace(/\.html$/,"").replace(/\/$/,"/index").replace(/\//g,"_")||"index")+".md";
        const show=async()=>{
          const n=name(location.pathname),page=await import(`${base}assets/${n}.${__VP_HASH_MAP__[n]}.js`),site=__VP_SITE_DATA__;
          document.documentElement.lang=site.lang;document.title=page.data.title;
          document.querySelector("#app").innerHTML=site.nav.map(i=>`<a href="${i.link}">${i.text}</a>`).join("")+page.html;
          document.body.dataset.shown=page.data.relativePath};
        addEventListener("click",e=>{const a=e.target.closest("a");if(!a||a.hasAttribute("target"))return;
          e.preventDefault();history.pushState({},"",a.href);show()},true);
        addEventListener("popstate",show);show();
        """;

    private const string Start = """
        export const data=JSON.parse('{"title":"软件","relativePath":"index.md"}');export const html="<p>软件<code>软件</code></p>";
        """;

    private const string Guide = """
        export const data=JSON.parse('{"title":"网络","relativePath":"guide.md"}');
        export const html='<p>头<b>发</b>与网络 <a class="home" href="/">首页</a></p>';
        """;

    [Fact]
    public async Task The_script_stays_after_loading_after_a_link_after_going_back_and_changes_with_the_switch()
    {
        using var site = new MirroredSite("");
        site.Write("public/index.html", Page);
        site.Write("public/guide.html", Page);
        site.Write("public/assets/app.AAaa1111.js", App);
        site.Write("public/assets/index.md.BBbb2222.js", Start);
        site.Write("public/assets/guide.md.CCcc3333.js", Guide);
        await site.RunAsync();
        await using var host = await PlainHost.OfAsync(Path.Combine(site.Root, "public"), "");
        await using var context = await chromium.NewContextAsync();
        var page = await context.NewPageAsync();
        var errors = new List<string>();
        page.PageError += (_, error) => errors.Add(error);
        page.Console += (_, message) =>
        {
            if (message.Type == "error")
                errors.Add(message.Text);
        };

        await page.GotoAsync(host.At("/zh-hant/guide.html"));
        await SeesAsync(page, "zh-hant/guide.md", "頭髮與網路");
        await page.EvaluateAsync("window.stayed=true");
        await page.Locator("a.home").ClickAsync();
        await SeesAsync(page, "zh-hant/index.md", "軟體软件");
        Assert.EndsWith("/zh-hant/", page.Url, StringComparison.Ordinal);
        await page.GoBackAsync();
        await SeesAsync(page, "zh-hant/guide.md", "頭髮與網路");
        Assert.True(await page.EvaluateAsync<bool>("window.stayed"));
        Assert.Equal("zh-Hant-TW 網路", await page.EvaluateAsync<string>("document.documentElement.lang+' '+document.title"));
        await page.Locator("a[lang=zh-Hans-CN]").ClickAsync();
        await SeesAsync(page, "guide.md", "头发与网络");
        Assert.EndsWith("/guide.html", page.Url, StringComparison.Ordinal);
        Assert.Empty(errors);
    }

    private static async Task SeesAsync(IPage page, string shown, string text)
    {
        await page.Locator($"body[data-shown='{shown}']").WaitForAsync();
        Assert.Contains(text, await page.Locator("#app").TextContentAsync() ?? "", StringComparison.Ordinal);
    }
}
