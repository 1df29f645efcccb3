using System.Collections.Concurrent;
using Microsoft.Playwright;
using Twinscript.Site.Tests.Browsers;

namespace Twinscript.Site.Tests.Pages;

/// <summary>Opens every page of the site once in each colour scheme and writes down what a reader must never meet.</summary>
public sealed class PageTour(Microsite site, Chromium chromium)
{
    /// <summary>A small phone, a phone, a tablet, a desk.</summary>
    private static readonly int[] Widths = [320, 390, 820, 1440];

    private readonly Lazy<Task<TourNotes>> _notes = new(() => WalkAsync(site, chromium));

    public Task<TourNotes> NotesAsync() => _notes.Value;

    private static async Task<TourNotes> WalkAsync(Microsite site, Chromium chromium)
    {
        var notes = new TourNotes();
        foreach (var scheme in new[] { ColorScheme.Light, ColorScheme.Dark })
        {
            await using var context = await chromium.NewContextAsync(
                new() { ColorScheme = scheme, Locale = "en-US", ReducedMotion = ReducedMotion.Reduce });
            await context.AddInitScriptAsync(
                "addEventListener('securitypolicyviolation', e => console.error('policy: ' + e.violatedDirective + ' ' + e.blockedURI));");
            var page = await context.NewPageAsync();
            var at = "";
            page.Console += (_, message) =>
            {
                if (message.Type is "error" or "warning")
                    notes.Complaints.Add($"{at} ({scheme}): {message.Text}");
            };
            page.PageError += (_, error) => notes.Complaints.Add($"{at} ({scheme}): {error}");
            context.Request += (_, request) =>
            {
                notes.Requests.Add(request.Url);
                if (!request.Url.StartsWith(site.Address.AbsoluteUri, StringComparison.Ordinal)
                    && !request.Url.StartsWith("data:", StringComparison.Ordinal))
                    notes.ForeignRequests.Add($"{at}: {request.Url}");
            };
            context.Response += (_, response) =>
            {
                if (response.Status >= 400)
                    notes.Complaints.Add($"{at}: {response.Status} {response.Url}");
            };
            foreach (var address in site.Pages.Concat(site.OfflineFiles.Select(file => "/" + file)))
            {
                at = address;
                await page.GotoAsync(site.At(address));
                notes.Visited++;
                // Colours take no room.
                foreach (var width in scheme == ColorScheme.Light ? Widths : [])
                {
                    await page.SetViewportSizeAsync(width, 900);
                    var wide = await page.EvaluateAsync<string>(Overflow);
                    if (wide.Length > 0)
                        notes.Overflows.Add($"{address} at {width} px ({scheme}): {wide}");
                }
            }
        }
        return notes;
    }

    // The page itself must not scroll sideways; a table or a listing may, inside its own frame.
    private const string Overflow = """
        () => {
          const root = document.documentElement;
          if (root.scrollWidth <= root.clientWidth) return '';
          const wide = [...document.querySelectorAll('body *')].filter(e => e.getBoundingClientRect().right > root.clientWidth + 1);
          return `${root.scrollWidth} px of ${root.clientWidth}: ` + wide.slice(-3).map(e => e.outerHTML.slice(0, 80)).join(' | ');
        }
        """;
}

/// <summary>What was met on a <see cref="PageTour"/>.</summary>
public sealed class TourNotes
{
    public int Visited { get; set; }

    public ConcurrentBag<string> Requests { get; } = [];

    public ConcurrentBag<string> Complaints { get; } = [];

    public ConcurrentBag<string> ForeignRequests { get; } = [];

    public ConcurrentBag<string> Overflows { get; } = [];
}
