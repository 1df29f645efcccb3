using System.Diagnostics;
using Twinscript.Site.Tests.Pages;
using Xunit;

namespace Twinscript.Site.Tests.Offline;

public sealed class EpubTests(Microsite site)
{
    private const string Checker = "/usr/share/java/epubcheck.jar";

    private const string Advice = "This test needs epubcheck. Install it (Debian, Ubuntu: 'apt-get install epubcheck').";

    [Theory]
    [InlineData("zh-hant")]
    [InlineData("zh-hans")]
    public async Task Epubcheck_finds_no_error_and_no_warning(string script)
    {
        if (!File.Exists(Checker) && Environment.IsPrivilegedProcess)
            await RunAsync("apt-get", "-o", "DPkg::Lock::Timeout=600", "-qq", "install", "-y", "--no-install-recommends", "epubcheck");
        Assert.True(File.Exists(Checker), Advice);

        var book = Assert.Single(Directory.GetFiles(Path.Combine(site.Output, "offline"), $"*.{script}.epub"));
        var report = await RunAsync("java", "-jar", Checker, book);

        Assert.Contains("0 fatals / 0 errors / 0 warnings", report, StringComparison.Ordinal);
        Assert.Contains("No errors or warnings detected", report, StringComparison.Ordinal);
    }

    private static async Task<string> RunAsync(params string[] command)
    {
        using var process = Process.Start(new ProcessStartInfo(command[0], command[1..]) { UseShellExecute = false, RedirectStandardOutput = true, RedirectStandardError = true })
            ?? throw new InvalidOperationException(Advice);
        var error = process.StandardError.ReadToEndAsync(TestContext.Current.CancellationToken);
        var output = await process.StandardOutput.ReadToEndAsync(TestContext.Current.CancellationToken);
        await process.WaitForExitAsync(TestContext.Current.CancellationToken);
        return output + await error;
    }
}
