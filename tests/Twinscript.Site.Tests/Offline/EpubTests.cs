using Twinscript.Site.Tests.Pages;
using Twinscript.Site.Tests.Validators;
using Xunit;

namespace Twinscript.Site.Tests.Offline;

public sealed class EpubTests(Microsite site)
{
    [Theory]
    [InlineData("zh-hant")]
    [InlineData("zh-hans")]
    public async Task Epubcheck_finds_no_error_and_no_warning(string script)
    {
        var book = Assert.Single(Directory.GetFiles(Path.Combine(site.Output, "offline"), $"*.{script}.epub"));
        var report = await JavaValidators.CheckEpubAsync(book);

        TestContext.Current.SendDiagnosticMessage(
            $"epubcheck, {script}: {report.Split('\n').FirstOrDefault(line => line.Contains("fatals", StringComparison.Ordinal))}");
        Assert.Contains("0 fatals / 0 errors / 0 warnings", report, StringComparison.Ordinal);
        Assert.Contains("No errors or warnings detected", report, StringComparison.Ordinal);
    }
}
