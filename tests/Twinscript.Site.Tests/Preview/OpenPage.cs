using Microsoft.Playwright;
using Twinscript.Cli.Tests.Preview;

namespace Twinscript.Site.Tests.Preview;

/// <summary>A previewed page in a browser that already listens for builds.</summary>
internal static class OpenPage
{
    public static async Task<IPage> OfAsync(IBrowserContext context, RunningPreview preview, string path = "/zh-hant/")
    {
        var page = await context.NewPageAsync();
        var listening = page.WaitForRequestAsync("**/_twinscript/events");
        await page.GotoAsync(new Uri(preview.Address, path).AbsoluteUri);
        await listening;
        return page;
    }

    /// <summary>A mark that only loading the page anew would remove.</summary>
    public static Task MarkAsync(IPage page) => page.EvaluateAsync("() => { window.stayed = true; }");

    public static Task<bool> StayedAsync(IPage page) => page.EvaluateAsync<bool>("() => window.stayed === true");
}
