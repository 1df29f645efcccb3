namespace Twinscript.Site.Tests.Browsers;

/// <summary>The browser of the machine; installed when there is none and this process may do so.</summary>
internal static class InstalledChromium
{
    // The first has no window to draw, which halves the processor time of a page.
    private static readonly string[] Names =
        ["chromium-headless-shell", "chromium", "chromium-browser", "google-chrome", "google-chrome-stable"];

    // Without it Chinese would be measured in boxes.
    private const string Font = "fonts-noto-cjk";

    private const string Advice =
        "These tests need Chromium. Install it (Debian, Ubuntu: 'apt-get install chromium fonts-noto-cjk'), or name another in the "
            + "environment variable CHROMIUM.";

    private static readonly Lazy<Task<string>> Path = new(FindOrInstallAsync);

    /// <exception cref="InvalidOperationException">There is none, and none can be installed; the message says what to do.</exception>
    public static Task<string> PathAsync() => Path.Value;

    private static async Task<string> FindOrInstallAsync()
    {
        if (Environment.GetEnvironmentVariable("CHROMIUM") is { Length: > 0 } named)
            return File.Exists(named)
                ? named
                : throw new InvalidOperationException($"There is no file '{named}', which CHROMIUM names. {Advice}");
        if (Find() is { } installed)
            return installed;
        var failure = await Apt.InstallAsync(() => Find() is not null, "chromium-headless-shell", Font);
        // Not every release of Debian and Ubuntu has the first.
        if (Find() is null)
            failure += await Apt.InstallAsync(() => Find() is not null, "chromium", Font);
        return Find() ?? throw new InvalidOperationException($"{Advice} Installing it here failed: {failure}");
    }

    private static string? Find() => Names.Select(Apt.Where).FirstOrDefault(path => path is not null);
}
