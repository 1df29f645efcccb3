using Microsoft.Playwright;
using Twinscript.Building;
using Twinscript.Cli.Tests;
using Twinscript.Site.Tests.Browsers;
using Xunit;

namespace Twinscript.Site.Tests.Pages;

/// <summary>The one-file edition as a reader has it: on a disk, with no network.</summary>
public sealed class OfflineEditionTests(Microsite site, Chromium chromium)
{
    [Fact]
    public async Task Opened_from_a_disk_it_fetches_nothing_and_reports_no_error()
    {
        await using var reading = await OpenAsync();
        await reading.Page.WaitForTimeoutAsync(200);

        Assert.Equal([reading.Address], reading.Requests);
        Assert.Empty(reading.Complaints);
    }

    [Theory]
    [InlineData(true)]
    [InlineData(false)]
    public async Task The_switch_keeps_the_paragraph_under_the_readers_eyes_with_and_without_JavaScript(bool javaScript)
    {
        await using var reading = await OpenAsync(javaScript);
        await reading.Page.GotoAsync($"{reading.Address}#culture.bottom-up");
        var block = reading.Page.Locator("#culture .text > p[data-block]:not(.foreword p)").Nth(6);
        await block.EvaluateAsync("p => scrollTo({ top: scrollY + p.getBoundingClientRect().top - 100, behavior: 'instant' })");
        var (before, traditional) = (await TopAsync(block), await block.InnerTextAsync());

        await reading.Page.ClickAsync("label:has(#show-1)");
        var (after, simplified) = (await TopAsync(block), await block.InnerTextAsync());
        await reading.Page.FocusAsync("#show-1");
        await reading.Page.Keyboard.PressAsync("ArrowLeft");

        Assert.NotEqual(traditional, simplified);
        Assert.Equal(traditional, await block.InnerTextAsync());
        Assert.InRange(Math.Abs(after - before), 0, 30);
        Assert.InRange(Math.Abs(await TopAsync(block) - before), 0, 30);
        Assert.Empty(reading.Complaints);
        TestContext.Current.SendDiagnosticMessage(
            $"offline switch, JavaScript {javaScript}: the paragraph moved by {after - before:0.0} px");
    }

    [Fact]
    public async Task The_file_speaks_one_script_at_a_time()
    {
        await using var reading = await OpenAsync();
        foreach (var (script, tag) in new[] { (1, "zh-Hans-CN"), (0, "zh-Hant-TW") })
        {
            await reading.Page.ClickAsync($"label:has(#show-{script})");
            Assert.Equal(tag, await reading.Page.EvaluateAsync<string>("() => document.documentElement.lang"));
            Assert.Equal(
                0,
                await reading.Page.EvaluateAsync<int>(
                    "other => [...document.querySelectorAll(other)].filter(e => e.getClientRects().length).length", $".s{1 - script}"));
        }
    }

    [Theory]
    [InlineData(0, "電子郵件")]
    [InlineData(1, "电子邮件")]
    public async Task A_search_in_either_script_and_wording_finds_what_is_shown_in_the_readers(int script, string shown)
    {
        await using var reading = await OpenAsync();
        await reading.Page.ClickAsync($"label:has(#show-{script})");
        await reading.Page.ClickAsync(".finder summary");
        List<string> found = [];
        foreach (var query in new[] { "電子郵件", "电子邮件", "電子邮件" })
        {
            await reading.Page.FillAsync("#finder", query);
            Assert.Equal(shown, await reading.Page.Locator("[data-finder-list] mark").First.InnerTextAsync());
            found.Add(await reading.Page.InnerTextAsync("[data-finder-list]"));
        }
        Assert.Single(found.Distinct());

        found.Clear();
        foreach (var query in new[] { "軟件", "软件", "軟體", "软体" })
        {
            await reading.Page.FillAsync("#finder", query);
            found.Add(await reading.Page.InnerTextAsync("[data-finder-list]"));
        }
        Assert.Contains(script == 0 ? "軟體" : "软件", Assert.Single(found.Distinct()), StringComparison.Ordinal);

        await reading.Page.FillAsync("#finder", "xyzzy");
        Assert.True(await reading.Page.Locator("[data-finder-none]").IsVisibleAsync());
        Assert.Empty(reading.Complaints);
    }

    [Fact]
    public async Task The_keyboard_is_enough_to_search_it()
    {
        await using var reading = await OpenAsync();
        await reading.Page.FocusAsync(".finder summary");
        await reading.Page.Keyboard.PressAsync("Enter");
        await reading.Page.WaitForFunctionAsync("() => document.activeElement.id === 'finder'");
        await reading.Page.Keyboard.TypeAsync("slack");
        await reading.Page.Keyboard.PressAsync("ArrowDown");
        await reading.Page.Keyboard.PressAsync("ArrowDown");
        Assert.Equal(
            1,
            await reading.Page.EvaluateAsync<int>(
                "() => [...document.querySelectorAll('[data-finder-list] a')].indexOf(document.activeElement)"));
        await reading.Page.Keyboard.PressAsync("Escape");
        Assert.Equal("finder", await reading.Page.EvaluateAsync<string>("() => document.activeElement.id"));
        await reading.Page.Keyboard.PressAsync("Enter");

        Assert.Contains("Slack", await reading.Page.InnerTextAsync(".found"), StringComparison.OrdinalIgnoreCase);
        Assert.True(await reading.Page.EvaluateAsync<bool>("() => document.activeElement.matches('.found')"));
        Assert.Empty(reading.Complaints);
    }

    [Fact]
    public async Task Headings_come_first_among_what_is_found()
    {
        await using var reading = await OpenAsync();
        await reading.Page.ClickAsync(".finder summary");
        await reading.Page.FillAsync("#finder", "七週 Codex");
        await reading.Page.ClickAsync("[data-finder-list] a >> nth=0");

        Assert.Matches("^H[12]$", await reading.Page.EvaluateAsync<string>("() => document.querySelector('.found').tagName"));
    }

    [Fact]
    public async Task It_says_when_and_from_where_it_was_made()
    {
        await using var reading = await OpenAsync();
        Assert.Matches(@"https://\S+.*\d{4}-\d{2}-\d{2}", await reading.Page.InnerTextAsync(".made >> nth=0"));
    }

    [Fact]
    public async Task The_table_of_contents_leads_to_every_chapter()
    {
        await using var reading = await OpenAsync();
        var entries = await reading.Page.Locator(".contents a")
            .EvaluateAllAsync<string[]>("links => links.map(a => a.getAttribute('href'))");
        Assert.True(entries.Length >= 9, $"{entries.Length} entries");
        foreach (var entry in entries)
        {
            await reading.Page.GotoAsync(reading.Address);
            await reading.Page.ClickAsync($".contents a[href='{entry}']");
            var shown = await reading.Page.EvaluateAsync<bool>(
                "id => { const box = document.getElementById(id).getBoundingClientRect(); "
                    + "return box.height > 0 && box.top < innerHeight && box.bottom > 0; }",
                Uri.UnescapeDataString(entry[1..]));
            Assert.True(shown, entry);
        }
        Assert.Empty(reading.Complaints);
    }

    [Theory]
    [InlineData(true)]
    [InlineData(false)]
    public async Task Every_inner_link_leads_within_the_file(bool javaScript)
    {
        await using var reading = await OpenAsync(javaScript);
        var broken = await reading.Page.Locator("a[href^='#']").EvaluateAllAsync<string[]>(
            "links => links.map(a => a.getAttribute('href')).filter(h => h.length > 1 && "
                + "!document.getElementById(decodeURIComponent(h.slice(1))))");
        var local = await reading.Page.Locator("a:not([href^='#']):not([href^='http']):not([href^='mailto:'])").EvaluateAllAsync<string[]>(
            "links => links.map(a => a.outerHTML)");

        Assert.Empty(broken);
        Assert.Empty(local);
    }

    [Fact]
    public async Task Both_scripts_weigh_well_under_twice_as_much_as_one()
    {
        var folder = Directory.CreateTempSubdirectory("twinscript-one-").FullName;
        try
        {
            foreach (var file in Directory.EnumerateFiles(Path.Combine(Repository.Root, "input"), "*", SearchOption.AllDirectories))
            {
                var copy = Path.Combine(folder, Path.GetRelativePath(Repository.Root, file));
                Directory.CreateDirectory(Path.GetDirectoryName(copy) ?? folder);
                File.Copy(file, copy);
            }
            var settings = Path.Combine(folder, "input", "site.yml");
            var lines = await File.ReadAllLinesAsync(settings, TestContext.Current.CancellationToken);
            // With one script the words for the other have nothing to do, which is no fault here.
            var kept = lines.Where(line => !line.Contains("zh-Hans", StringComparison.Ordinal)
                && !line.StartsWith("strict:", StringComparison.Ordinal));
            await File.WriteAllLinesAsync(settings, kept, TestContext.Current.CancellationToken);
            var result = await SiteBuilder.BuildAsync(
                new() { WorkingFolder = folder, ThemeFolder = Path.Combine(Repository.Root, "theme") },
                TestContext.Current.CancellationToken);
            Assert.True(result.Succeeded, string.Join('\n', result.Diagnostics));

            var one = new FileInfo(Assert.Single(Directory.GetFiles(Path.Combine(folder, "output", "offline"), "*.html"))).Length;
            var both = new FileInfo(Path.Combine(site.Output, site.OfflineFile)).Length;
            TestContext.Current.SendDiagnosticMessage(
                $"offline edition: {both / 1e3:0.0} KB in both scripts, {one / 1e3:0.0} KB in one, {(double)both / one:0.00} times");
            Assert.InRange((double)both / one, 1.1, 1.7);
        }
        finally
        {
            Directory.Delete(folder, recursive: true);
        }
    }

    [Theory]
    [InlineData(true, 1)]
    [InlineData(false, 1)]
    [InlineData(true, 0)]
    public async Task On_paper_only_the_script_being_read_is_printed(bool javaScript, int script)
    {
        await using var reading = await OpenAsync(javaScript);
        await reading.Page.ClickAsync($"label:has(#show-{script})");
        await reading.Page.EmulateMediaAsync(new() { Media = Media.Print });
        var shown = await reading.Page.Locator($".s{1 - script}")
            .EvaluateAllAsync<int>("sides => sides.filter(e => e.getClientRects().length).length");

        Assert.Equal(0, shown);
        Assert.False(await reading.Page.Locator(".bar").IsVisibleAsync());
        Assert.True(await reading.Page.Locator(".made").First.IsVisibleAsync());
        Assert.NotEmpty(await reading.Page.Locator(".tag").First.InnerTextAsync());
    }

    [Theory]
    [InlineData("zh-hant")]
    [InlineData("zh-hans")]
    public async Task Every_page_leads_to_a_list_of_all_editions_with_their_sizes(string script)
    {
        foreach (var address in site.Pages.Where(address => address.StartsWith($"/{script}/", StringComparison.Ordinal)))
            Assert.Contains($"href=\"/{script}/downloads/\"", await ReadAsync(address), StringComparison.Ordinal);

        var list = await ReadAsync($"/{script}/downloads/");
        foreach (var file in new DirectoryInfo(Path.Combine(site.Output, "offline"))
            .GetFiles()
            .Where(f => f.Extension != ".epub" || f.Name.Contains(script, StringComparison.Ordinal)))
        {
            Assert.Contains($"href=\"/offline/{file.Name}\"", list, StringComparison.Ordinal);
            Assert.Contains(
                file.Length < 999_500
                    ? $"{Math.Round(file.Length / 1e3, MidpointRounding.AwayFromZero):0} KB"
                    : $"{file.Length / 1e6:0.0} MB",
                list,
                StringComparison.Ordinal);
            TestContext.Current.SendDiagnosticMessage($"{file.Name}: {file.Length / 1e3:0.0} KB");
        }
    }

    private Task<string> ReadAsync(string address) =>
        File.ReadAllTextAsync(
            Path.Combine(site.Output, Uri.UnescapeDataString(address).TrimStart('/'), "index.html"), TestContext.Current.CancellationToken);

    private static Task<double> TopAsync(ILocator block) => block.EvaluateAsync<double>("p => p.getBoundingClientRect().top");

    private async Task<Reading> OpenAsync(bool javaScript = true)
    {
        var context = await chromium.NewContextAsync(new() { JavaScriptEnabled = javaScript, Locale = "zh-TW" });
        await context.SetOfflineAsync(true);
        var reading = new Reading(context, await context.NewPageAsync(), new Uri(Path.Combine(site.Output, site.OfflineFile)).AbsoluteUri);
        await reading.Page.GotoAsync(reading.Address);
        return reading;
    }

    private sealed class Reading : IAsyncDisposable
    {
        private readonly IBrowserContext _context;

        public Reading(IBrowserContext context, IPage page, string address)
        {
            (_context, Page, Address) = (context, page, address);
            context.Request += (_, request) => Requests.Add(request.Url);
            page.Console += (_, message) =>
            {
                if (message.Type is "error" or "warning")
                    Complaints.Add(message.Text);
            };
            page.PageError += (_, error) => Complaints.Add(error);
        }

        public IPage Page { get; }

        public string Address { get; }

        public List<string> Requests { get; } = [];

        public List<string> Complaints { get; } = [];

        public ValueTask DisposeAsync() => _context.DisposeAsync();
    }
}
