using System.Collections.Concurrent;
using System.Text.Json;
using Microsoft.Playwright;
using Twinscript.Site.Tests.Browsers;

namespace Twinscript.Site.Tests.Pages;

/// <summary>Opens every page of the site once in each colour scheme and writes down what a reader must never meet.</summary>
public sealed class PageTour(Microsite site, Chromium chromium)
{
    /// <summary>A small phone, a phone, a tablet, a desk.</summary>
    private static readonly int[] Widths = [320, Phone, 820, Desk];

    private const int Phone = 390;

    private const int Desk = 1440;

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
                foreach (var width in scheme == ColorScheme.Light ? Widths : [Phone])
                    await LookAsync(page, address, scheme, width, notes);
            }
        }
        return notes;
    }

    private static async Task LookAsync(IPage page, string address, ColorScheme scheme, int width, TourNotes notes)
    {
        await page.SetViewportSizeAsync(width, 900);
        if (scheme == ColorScheme.Light)
        {
            var wide = await page.EvaluateAsync<string>(Overflow);
            if (wide.Length > 0)
                notes.Overflows.Add($"{address} at {width} px: {wide}");
            foreach (var pair in await page.EvaluateAsync<string[]>(PairsAstray, width == Desk))
                notes.PairsAstray.Add($"{address} at {width} px: {pair}");
            if (width == Desk)
                foreach (var line in await page.EvaluateAsync<string[]>(BrokenLines))
                    notes.BrokenLines.Add($"{address}: {line}");
        }
        if (width != Phone || !address.StartsWith("/zh-", StringComparison.Ordinal))
            return;
        var measured = await page.EvaluateAsync<JsonElement>(Measure);
        foreach (var wrong in measured.GetProperty("wrong").EnumerateArray())
            notes.SmallOrFaint.Add($"{address} ({scheme}): {wrong}");
        notes.SmallestTarget = Math.Min(notes.SmallestTarget, measured.GetProperty("smallest").GetDouble());
        notes.LowestContrast = Math.Min(notes.LowestContrast, measured.GetProperty("faintest").GetDouble());
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

    // Both scripts stand beside each other on a wide screen, and one below the other on a narrow one.
    private const string PairsAstray = """
        beside => [...document.querySelectorAll('.pair')].filter(pair => pair.children.length === 2).filter(pair => {
          const [a, b] = [...pair.children].map(side => side.getBoundingClientRect());
          return beside ? !(a.right <= b.left && a.top < b.bottom && b.top < a.bottom) : a.bottom > b.top;
        }).map(pair => pair.textContent.slice(0, 40))
        """;

    // A word the other script says differently is an element of its own; as a child of a flexible box it would be a line of its own.
    private const string BrokenLines =
        "() => [...document.querySelectorAll('[data-from], .text x-d')].filter(e => getComputedStyle(e).display !== 'inline')"
            + ".map(e => e.parentElement.outerHTML)";

    // Links within a sentence are excepted, as in WCAG 2.5.8.
    private const string Measure = """
        () => {
          const wrong = [];
          let [smallest, faintest] = [999, 21];
          for (const e of document.querySelectorAll('a[href], button, summary, input')) {
            const box = e.getBoundingClientRect();
            if (!box.width || e.closest('.skip, .vh') || (getComputedStyle(e).display === 'inline' && e.parentElement.matches('p, dd, dt, li, td, em, strong, figcaption, span'))) continue;
            smallest = Math.min(smallest, box.width, box.height);
            if (box.width < 24 || box.height < 24) wrong.push(`${Math.round(box.width)} by ${Math.round(box.height)} px: ${e.outerHTML.slice(0, 80)}`);
          }
          const canvas = document.createElement('canvas').getContext('2d', { willReadFrequently: true });
          const light = colour => {
            canvas.fillStyle = colour;
            canvas.fillRect(0, 0, 1, 1);
            const [r, g, b] = [...canvas.getImageData(0, 0, 1, 1).data].slice(0, 3).map(c => c / 255).map(c => c <= .04045 ? c / 12.92 : ((c + .055) / 1.055) ** 2.4);
            return .2126 * r + .7152 * g + .0722 * b;
          };
          for (const e of document.querySelectorAll('.text p, .text li, .text td, .text dd, .standfirst')) {
            let under = e;
            while (under.parentElement && getComputedStyle(under).backgroundColor === 'rgba(0, 0, 0, 0)') under = under.parentElement;
            const [a, b] = [light(getComputedStyle(e).color), light(getComputedStyle(under).backgroundColor)];
            const ratio = (Math.max(a, b) + .05) / (Math.min(a, b) + .05);
            faintest = Math.min(faintest, ratio);
            if (ratio < 7) wrong.push(`contrast ${ratio.toFixed(2)}: ${e.textContent.slice(0, 30)}`);
          }
          return { wrong, smallest, faintest };
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

    public ConcurrentBag<string> PairsAstray { get; } = [];

    public ConcurrentBag<string> BrokenLines { get; } = [];

    public ConcurrentBag<string> SmallOrFaint { get; } = [];

    /// <summary>In pixels of CSS.</summary>
    public double SmallestTarget { get; set; } = double.MaxValue;

    /// <summary>Of text, as WCAG counts it: 21 is black on white.</summary>
    public double LowestContrast { get; set; } = double.MaxValue;
}
