using System.Net;
using System.Text.RegularExpressions;
using System.Xml.Linq;
using Twinscript.Cli.Tests;
using Twinscript.Site.Tests.Pages;
using Twinscript.Site.Tests.Validators;
using Xunit;

namespace Twinscript.Site.Tests.Discovery;

/// <summary>The feeds of the really built site, as readers' programs get them.</summary>
public sealed class FeedTests(Microsite site)
{
    private static readonly string Atom = Path.Combine(Repository.SiteTests, "Validators", "atom.rnc");

    [Theory]
    [InlineData("zh-hant")]
    [InlineData("zh-hans")]
    public async Task The_atom_feed_is_valid_and_holds_every_dated_page_in_full(string script)
    {
        var file = Path.Combine(site.Output, script, "feed.xml");
        Assert.Equal((0, ""), await JavaValidators.CheckXmlAsync(Atom, file));

        XNamespace atom = "http://www.w3.org/2005/Atom";
        var entries = XDocument.Load(file).Descendants(atom + "entry").ToArray();
        Assert.True(entries.Length >= 9);
        foreach (var entry in entries)
        {
            var html = entry.Element(atom + "content")?.Value ?? "";
            Assert.DoesNotMatch("""(href|src)="(?!https?:|mailto:|#|data:)""", html);
            var page = await File.ReadAllTextAsync(
                Path.Combine(site.Output, new Uri(entry.Element(atom + "id")?.Value ?? "").AbsolutePath.TrimStart('/'), "index.html"),
                TestContext.Current.CancellationToken);
            Assert.All(Paragraphs(page), p => Assert.Contains(p, Text(html), StringComparison.Ordinal));
        }
    }

    [Fact]
    public async Task The_schema_refuses_what_the_RFC_forbids()
    {
        var file = Path.GetTempFileName();
        await File.WriteAllTextAsync(
            file,
            """<feed xmlns="http://www.w3.org/2005/Atom"><title>a</title><updated>2026-11-24</updated><id>x</id></feed>""",
            TestContext.Current.CancellationToken);
        var (code, output) = await JavaValidators.CheckXmlAsync(Atom, file);
        File.Delete(file);

        Assert.Equal(1, code);
        Assert.Contains("\"updated\" invalid", output, StringComparison.Ordinal);
        Assert.Contains("\"id\" invalid", output, StringComparison.Ordinal);
        Assert.Contains("\"author\"", output, StringComparison.Ordinal);
    }

    [Theory]
    [InlineData("zh-hant")]
    [InlineData("zh-hans")]
    public async Task The_json_feed_is_valid(string script) =>
        await NodeScript.AssertSchemaAsync(
            "Validators/jsonfeed.schema.json",
            await File.ReadAllTextAsync(Path.Combine(site.Output, script, "feed.json"), TestContext.Current.CancellationToken));

    /// <summary>The page's own paragraphs, without the words the theme sets around them.</summary>
    private static IEnumerable<string> Paragraphs(string page) =>
        Regex.Matches(
            page,
            """<p data-block="[^"]*">(?<text>.*?)</p>""",
            RegexOptions.ExplicitCapture | RegexOptions.Singleline,
            TimeSpan.FromSeconds(5)).Select(m => Text(m.Groups["text"].Value));

    private static string Text(string html) =>
        WebUtility.HtmlDecode(Regex.Replace(html, "<[^>]*>", "", RegexOptions.None, TimeSpan.FromSeconds(5)));
}
