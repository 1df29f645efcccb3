using Microsoft.Playwright;
using Xunit;

[assembly: AssemblyFixture(typeof(Twinscript.Site.Tests.Browsers.Chromium))]

namespace Twinscript.Site.Tests.Browsers;

/// <summary>One browser for all tests; each test takes contexts of its own.</summary>
public sealed class Chromium : IAsyncLifetime
{
    private readonly Lazy<Task<IBrowser>> _browser;
    private IPlaywright? _playwright;

    public Chromium() => _browser = new(LaunchAsync);

    public async Task<IBrowserContext> NewContextAsync(BrowserNewContextOptions? options = null)
    {
        var context = await (await _browser.Value).NewContextAsync(options ?? new() { Locale = "zh-TW" });
        // A machine busy with other work is no fault of the site.
        context.SetDefaultTimeout(120_000);
        return context;
    }

    // Tests that need no browser must not wait for one.
    public ValueTask InitializeAsync() => ValueTask.CompletedTask;

    public async ValueTask DisposeAsync()
    {
        if (_browser.IsValueCreated && _browser.Value.IsCompletedSuccessfully)
            await (await _browser.Value).CloseAsync();
        _playwright?.Dispose();
    }

    private async Task<IBrowser> LaunchAsync()
    {
        var path = await InstalledChromium.PathAsync();
        _playwright = await Playwright.CreateAsync();
        return await _playwright.Chromium.LaunchAsync(new()
        {
            ExecutablePath = path,
            Args = ["--no-sandbox", "--disable-gpu", "--disable-background-networking",
                // A page that was rendered in advance takes the place of the one a test holds, and the test would wait for ever.
                "--disable-features=Prerender2"],
        });
    }
}
