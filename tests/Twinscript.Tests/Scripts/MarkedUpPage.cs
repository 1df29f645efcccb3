using System.Text.RegularExpressions;
using Twinscript.Diagnostics;
using Twinscript.Scripts;
using Twinscript.Tests.Markdown;
using Twinscript.Tests.Sites;

namespace Twinscript.Tests.Scripts;

/// <summary>A page's Markdown on its whole way to a script.</summary>
internal sealed partial class MarkedUpPage
{
    private readonly string _sourceTag;

    public MarkedUpPage(string markdown, string sourceTag = "zh", int bodyStart = 0)
    {
        _sourceTag = sourceTag;
        Source = new("input/page.md", markdown);
        Extracted = MarkupExtractor.Extract(Source, bodyStart, sourceTag, Site.Diagnostics);
        Rendered = Site.Render(Extracted.Text, Extracted, Extracted.Markup.ForIds).Html;
        Html = ScriptedHtml.Parse(Rendered, sourceTag, Extracted.Markup);
    }

    public SourceText Source { get; }

    public MarkdownSite Site { get; } = new();

    public ExtractedMarkup Extracted { get; }

    public string Rendered { get; }

    public ScriptedHtml Html { get; }

    public IReadOnlyList<string> Problems => Site.Problems;

    public static TestTarget Target(string variant) => variant switch
    {
        "cn" => new("zh-Hans-CN", TestTarget.Dictionary("t2s")),
        "sg" => new("zh-Hans-SG", TestTarget.Dictionary("t2s")),
        "my" => new("zh-Hans-MY", TestTarget.Dictionary("t2s")),
        "tw" => new("zh-Hant-TW", TestTarget.Dictionary("s2t")),
        "hk" => new("zh-Hant-HK", TestTarget.Dictionary("s2t")),
        _ => new("zh-Hant-MO", TestTarget.Dictionary("s2t")),
    };

    public RenderedScript In(string variant) =>
        Html.RenderScript(Target(variant)) is var page ? page with { Html = BlockNumbers.Off(page.Html).TrimEnd('\n') } : page;

    /// <summary>What a reader reads, one line a block.</summary>
    public static string Text(string markdown, string variant) => Tag().Replace(new MarkedUpPage(markdown).In(variant).Html, "").Trim('\n');

    [GeneratedRegex("<[^>]*>", RegexOptions.None, 5000)]
    private static partial Regex Tag();
}
