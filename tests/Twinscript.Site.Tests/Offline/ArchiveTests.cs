using System.IO.Compression;
using Twinscript.Site.Tests.Browsers;
using Twinscript.Site.Tests.Pages;
using Xunit;

namespace Twinscript.Site.Tests.Offline;

public sealed class ArchiveTests(Microsite site, Chromium chromium)
{
    [Fact]
    public async Task Unpacked_it_can_be_read_and_switched_without_a_server()
    {
        var folder = Directory.CreateTempSubdirectory("twinscript-zip-").FullName;
        try
        {
            await ZipFile.ExtractToDirectoryAsync(Assert.Single(Directory.GetFiles(Path.Combine(site.Output, "offline"), "*.zip")), folder, TestContext.Current.CancellationToken);
            await using var context = await chromium.NewContextAsync();
            await context.SetOfflineAsync(true);
            var page = await context.NewPageAsync();
            List<string> failed = [];
            page.RequestFailed += (_, request) => failed.Add(request.Url);
            page.PageError += (_, error) => failed.Add(error);

            await page.GotoAsync(new Uri(Assert.Single(Directory.GetFiles(folder, "index.html", SearchOption.AllDirectories), f => Path.GetDirectoryName(Path.GetDirectoryName(f)) == folder)).AbsoluteUri);
            await page.ClickAsync(".leaf-link >> nth=0");
            await page.ClickAsync(".entry >> nth=1");
            await page.ClickAsync(".seal a");

            Assert.EndsWith("/zh-hans/culture/index.html", page.Url, StringComparison.Ordinal);
            Assert.Equal("sticky", await page.EvaluateAsync<string>("() => getComputedStyle(document.querySelector('.bar')).position"));
            Assert.Empty(failed);
        }
        finally
        {
            Directory.Delete(folder, recursive: true);
        }
    }
}
