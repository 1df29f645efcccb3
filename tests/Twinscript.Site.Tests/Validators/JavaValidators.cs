using System.Diagnostics;
using Twinscript.Site.Tests.Browsers;
using Xunit;

namespace Twinscript.Site.Tests.Validators;

/// <summary>Validators that come with Debian's epubcheck, which brings jing along. Installed where they are missing and may be.</summary>
internal static class JavaValidators
{
    private const string Epubcheck = "/usr/share/java/epubcheck.jar";
    private const string Jing = "/usr/share/java/jing.jar";
    private const string Advice = "This test needs epubcheck and jing. Install them (Debian, Ubuntu: 'apt-get install epubcheck jing').";

    private static readonly SemaphoreSlim Installing = new(1);

    public static async Task<string> CheckEpubAsync(string book)
    {
        await InstallAsync();
        return (await RunAsync("java", "-jar", Epubcheck, book)).Output;
    }

    /// <param name="schema">RELAX NG, compact.</param>
    public static async Task<(int Code, string Output)> CheckXmlAsync(string schema, params string[] files)
    {
        await InstallAsync();
        return await RunAsync(["java", "-cp", Jing, "com.thaiopensource.relaxng.util.Driver", "-c", schema, .. files]);
    }

    private static async Task InstallAsync()
    {
        var failure = "";
        await Installing.WaitAsync(TestContext.Current.CancellationToken);
        try
        {
            if (!AreThere())
                failure = await Apt.InstallAsync(AreThere, "epubcheck", "jing");
        }
        finally
        {
            Installing.Release();
        }
        Assert.True(AreThere(), $"{Advice} Installing them here failed: {failure}");

        static bool AreThere() => File.Exists(Epubcheck) && File.Exists(Jing);
    }

    private static async Task<(int Code, string Output)> RunAsync(params string[] command)
    {
        using var process = Process.Start(
            new ProcessStartInfo(command[0], command[1..])
            {
                UseShellExecute = false,
                RedirectStandardOutput = true,
                RedirectStandardError = true,
            })
            ?? throw new InvalidOperationException(Advice);
        var error = process.StandardError.ReadToEndAsync(TestContext.Current.CancellationToken);
        var output = await process.StandardOutput.ReadToEndAsync(TestContext.Current.CancellationToken);
        await process.WaitForExitAsync(TestContext.Current.CancellationToken);
        return (process.ExitCode, output + await error);
    }
}
