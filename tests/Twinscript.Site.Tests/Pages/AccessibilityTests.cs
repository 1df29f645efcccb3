using Microsoft.Playwright;
using Twinscript.Site.Tests.Browsers;
using Xunit;

namespace Twinscript.Site.Tests.Pages;

/// <summary>What shuts a reader out. A class a scheme, because classes run side by side.</summary>
public abstract class AccessibilityTests(Microsite site, Chromium chromium, ColorScheme scheme)
{
    [Fact]
    public async Task No_page_shuts_anybody_out()
    {
        // The rules are run from outside the page, so its policy must not stop them.
        await using var context = await chromium.NewContextAsync(
            new() { ColorScheme = scheme, Locale = "en-US", BypassCSP = true, ReducedMotion = ReducedMotion.Reduce });
        var page = await context.NewPageAsync();
        List<string> violations = [];
        var passed = 0;
        foreach (var address in site.Pages.Concat(site.OfflineFiles.Select(file => "/" + file)))
        {
            await page.GotoAsync(site.At(address));
            // The parts of a page are the same in both schemes; only their colours differ.
            var found = await Accessibility.OfAsync(page, scheme == ColorScheme.Dark ? ["color-contrast", "link-in-text-block"] : []);
            violations.AddRange(found.Violations.Select(violation => $"{address}: {violation}"));
            Assert.NotEqual(0, found.Passed);
            passed += found.Passed;
        }
        TestContext.Current.SendDiagnosticMessage(
            $"axe, {scheme}: {violations.Count} violations, {passed} rules passed on {site.Pages.Count + site.OfflineFiles.Count} pages");

        Assert.Empty(violations);
    }
}

public sealed class LightAccessibilityTests(Microsite site, Chromium chromium) : AccessibilityTests(site, chromium, ColorScheme.Light);

public sealed class DarkAccessibilityTests(Microsite site, Chromium chromium) : AccessibilityTests(site, chromium, ColorScheme.Dark);
