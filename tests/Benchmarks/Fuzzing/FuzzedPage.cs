using System.Xml;
using AngleSharp.Html.Parser;
using Twinscript.Configuration;
using Twinscript.Diagnostics;
using Twinscript.Documents;
using Twinscript.Markdown;
using Twinscript.Offline;
using Twinscript.Pages;
using Twinscript.Scripts;
using Twinscript.Trust;

namespace Benchmarks.Fuzzing;

/// <summary>One page on its way from the file to its HTML in two scripts, without a disk: the same steps as a build's.</summary>
internal static class FuzzedPage
{
    private const string Written = "zh-Hant-TW";
    private const string Last = "戊己庚辛";

    private static readonly SiteConfiguration Site =
        SiteFile.Read(new("site.yml", "title: 站\nurl: https://example.org\n"), new()) ?? throw new InvalidOperationException();

    private static readonly SiteConfiguration Safe =
        SiteFile.Read(new("site.yml", "title: 站\nhtml: safe\n"), new()) ?? throw new InvalidOperationException();

    private static readonly ScriptConverters Converters = new(Site, Glossary.Empty);
    private static readonly MarkdownRenderer Renderer = new();
    private static readonly SourcePath Markdown = new("a.md");
    private static readonly SourcePath Mdx = new("a.mdx");

    public static string? Check(FuzzedInput input)
    {
        var isProse = input.Kind == FuzzKind.Prose;
        var isSafe = input.Seed % 3 == 0;
        var text = new SourceText("a.md", isProse ? $"{input.Text}\n\n{Last}\n"
            : input.Kind == FuzzKind.FrontMatter ? $"---\n{input.Text}\n---\n漢字\n" : input.Text);
        var path = input.Seed % 7 == 0 && !isProse ? Mdx : Markdown;
        var found = new DiagnosticBag();
        if (FrontMatterReader.Read(text, path, "站", found, out var bodyStart) is not { } matter)
            return Misplaced(found, text);
        var extracted = MarkupExtractor.Extract(text, bodyStart, Written, found);
        var rendered = Renderer.Render(
            text, path, bodyStart, extracted.Text, NoFiles.Instance, found, extracted, extracted.Markup.ForIds);
        if (found.HasErrors)
            return Misplaced(found, text);
        if (isProse && !text.Text.Contains("<a", StringComparison.Ordinal) && Unbalanced(rendered.Html) is { } unbalanced)
            return unbalanced;
        var places = new WrittenPlaces(text, bodyStart);
        var markup = extracted.Markup;
        var html = rendered.Html;
        if (isSafe)
        {
            html = new SafeHtml(places, found).Sanitize(html);
            markup = markup.Through(shown =>
                new PageHtml(new SafeHtml(new(text, bodyStart), found).Sanitize(shown), Safe, places, found).Read());
        }
        var compiled = ScriptedHtml.Parse(new PageHtml(html, isSafe ? Safe : Site, places, found).Read(), Written, markup);
        foreach (var script in Site.Scripts)
        {
            var words = Converters.RegionalWords(Written, script);
            var target = new ScriptTarget(
                script.Tag, script.RulesTag, Converters.Converter(Written, script, matter.Conversions), reference => "/" + reference);
            var page = compiled.RenderScript(target, words).Html;
            // Markup is not read where a page is written over.
            var isPlain = markup.Count == 0;
            if (isPlain && ScriptedHtml.Edits(compiled.Html, new(Written), protects: null, target).ApplyTo(compiled.Html) != page)
                return $"writing over the page gives something else than rendering it in {script.Tag}: {page}";
            if (isProse && !HasMore(text.Text) && Lost(page, input.Text, script.Tag) is { } lost)
                return lost;
            if (isSafe && FuzzedHtml.Running($"<main>{page}</main>") is { } running)
                return $"runs {running}";
            var xhtml = new XhtmlWriter(page, new(id: null, address: null)).Write();
            if (FuzzedHtml.IllFormed(string.Concat(xhtml.Where(XmlConvert.IsXmlChar))) is { } problem)
                return $"the book's page is ill-formed: {problem}";
        }
        return Misplaced(found, text);
    }

    // A place outside the file would make the printer fail.
    private static string? Misplaced(DiagnosticBag found, SourceText text)
    {
        var lines = text.Text.Replace("\r\n", "\n", StringComparison.Ordinal).Split('\n', '\r').Length;
        foreach (var problem in found.InOrder())
        {
            if (problem.Span is { } span && (span.Line < 0 || span.Line > lines || span.Column < 0 || span.Length < 0))
                return $"{problem.Code} points at line {span.Line} of {lines}, column {span.Column}";
        }
        return null;
    }

    // The language of code and addresses are not shown.
    private static bool HasMore(string text) =>
        text.Contains("~~~", StringComparison.Ordinal) || text.Contains("```", StringComparison.Ordinal)
        || text.Replace("](b.md)", "", StringComparison.Ordinal).Contains("](", StringComparison.Ordinal);

    // Words that are the same in both scripts, counted: a page shows each as often as it is written, and no rule may drop one.
    private static string? Lost(string html, string written, string script)
    {
        var shown = new HtmlParser().ParseDocument(html).Body?.TextContent ?? "";
        if (!shown.Contains(Last, StringComparison.Ordinal))
            return $"'{Last}' is lost in {script}";
        foreach (var word in (string[])["引", "𠮷"])
        {
            if (Count(shown, word) < Count(written, word))
                return $"'{word}' is written {Count(written, word)} times and shown {Count(shown, word)} times in {script}";
        }
        return null;
    }

    private static int Count(string text, string word) => text.Split(word).Length - 1;

    private static string? Unbalanced(string html)
    {
        var open = new Stack<string>();
        var scanner = new HtmlScanner(html);
        while (scanner.Read(foreign: false))
        {
            if (scanner.Kind is not (HtmlTokenKind.StartTag or HtmlTokenKind.EndTag))
                continue;
            var name = html[scanner.NameStart..scanner.NameEnd];
            if (scanner.Kind == HtmlTokenKind.StartTag)
            {
                if (!Elements.TraitsOf(name).Any(ElementTraits.Void))
                    open.Push(name);
            }
            else if (!open.TryPop(out var last) || last != name)
                return $"</{name}> ends <{last}>";
        }
        return open.Count == 0 ? null : $"<{open.Peek()}> is left open";
    }
}

/// <summary>A site without another page and without files.</summary>
internal sealed class NoFiles : ILinkTargets
{
    public static NoFiles Instance { get; } = new();

    public IEnumerable<string> Pages => [];

    public bool IsPage(SourcePath path) => false;

    public bool Exists(SourcePath file) => false;

    public SourcePath? FindPage(string name, SourcePath from) => null;

    public SourcePath? FindFile(string name, SourcePath from) => null;

    public string? TitleOf(SourcePath page) => null;

    public SourcePath? PageAt(SourcePath from, string written) => null;

    public SourcePath? FileAt(SourcePath from, string written) => null;

    public bool IsMade(string address) => false;

    public string Anchor(SourcePath page, string anchor) => anchor;

    public ShownPicture? Picture(SourcePath file, out string? problem)
    {
        problem = null;
        return null;
    }

    public string? WholePicture(SourcePath file, out string? problem)
    {
        problem = null;
        return null;
    }

    public string? ReadSvg(SourcePath file, out string? problem)
    {
        problem = null;
        return null;
    }
}
