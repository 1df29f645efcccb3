using Markdig.Extensions.Mathematics;
using Markdig.Renderers.Html;
using Markdig.Syntax.Inlines;
using Markdig.Syntax;
using Twinscript.Markdown;
using Twinscript.Scripts;

namespace Twinscript.Review;

/// <summary>Reads the prose of a page's body, block by block, as the build converts it.</summary>
internal sealed class MarkdownProseReader(string file, string sourceTag, IPositionMap map)
{
    private readonly SourceLanguage _language = new(sourceTag);
    private readonly List<ProseStretch> _found = [];

    /// <param name="body">The body with placeholders for the author's markup.</param>
    public IReadOnlyList<ProseStretch> Read(string body)
    {
        var text = WellFormed.Of(body);
        MarkdownDocument document;
        try
        {
            document = MarkdownPipelines.Parse(text, MarkdownPipelines.Page);
        }
        catch (ArgumentException) // Nested too deeply; the build reports it.
        {
            return [];
        }
        if (Nesting.TooDeep(document) is null)
            Walk(document);
        return _found;
    }

    private void Walk(ContainerBlock container)
    {
        foreach (var block in container)
        {
            if (IsProtected(block) || block is LinkReferenceDefinitionGroup or HtmlBlock or CodeBlock)
                continue;
            if (block is ContainerBlock inner)
                Walk(inner);
            else if (block is LeafBlock { Inline: { } inlines })
                Take(inlines);
        }
    }

    private void Take(ContainerInline inlines)
    {
        var builder = new ProseStretchBuilder(file);
        var open = new Stack<string>();
        Append(inlines, builder, open);
        if (builder.Build() is { } stretch)
            _found.Add(stretch);
    }

    /// <param name="open">Names of the raw elements that protect what stands in them.</param>
    private void Append(ContainerInline inlines, ProseStretchBuilder builder, Stack<string> open)
    {
        for (var inline = inlines.FirstChild; inline is not null; inline = inline.NextSibling)
        {
            var start = Math.Max(0, inline.Span.Start);
            switch (inline)
            {
                case HtmlInline tag:
                    Enter(tag.Tag, open);
                    break;
                case var _ when open.Count > 0
                    || IsProtected(inline)
                    || inline is CodeInline or MathInline or AutolinkInline or LinkInline { IsAutoLink: true }:
                    builder.AddGap(map.ToSource(start));
                    break;
                case LinkInline link:
                    TakeTitle(link);
                    if (link.IsImage)
                        Take(link);
                    else
                        Append(link, builder, open);
                    break;
                case ContainerInline container:
                    Append(container, builder, open);
                    break;
                case LineBreakInline:
                    // Between Chinese characters a line break is none.
                    break;
                default:
                    if (InlineText.Leaf(inline) is { Length: > 0 } text)
                        builder.Add(text, map.ToSource, start, inline.Span.End);
                    break;
            }
        }
    }

    private void TakeTitle(LinkInline link)
    {
        if (link.Title is not { Length: > 0 } title || link.TitleSpan.IsEmpty)
            return;
        var builder = new ProseStretchBuilder(file);
        builder.Add(title, map.ToSource, link.TitleSpan.Start + 1, link.TitleSpan.End - 1);
        if (builder.Build() is { } stretch)
            _found.Add(stretch);
    }

    private static void Enter(string tag, Stack<string> open)
    {
        var name = new string([.. tag.SkipWhile(c => c is '<' or '/').TakeWhile(c => char.IsAsciiLetterOrDigit(c) || c == '-')]);
        if (tag.StartsWith("</", StringComparison.Ordinal))
        {
            if (open.TryPeek(out var innermost) && innermost.Equals(name, StringComparison.OrdinalIgnoreCase))
                open.Pop();
            return;
        }
        var protects = (Elements.TraitsOf(name) & ElementTraits.Protected) != ElementTraits.None
            || tag.Contains("translate=\"no\"", StringComparison.OrdinalIgnoreCase)
            || tag.Contains(" lang=", StringComparison.OrdinalIgnoreCase);
        if (protects && !tag.EndsWith("/>", StringComparison.Ordinal))
            open.Push(name);
    }

    private bool IsProtected(MarkdownObject written) =>
        written.TryGetAttributes() is { } attributes
        && (attributes.Classes?.Contains("no-convert", StringComparer.Ordinal) == true
            || (attributes.Properties?.Any(p =>
                (p.Key == "translate" && p.Value == "no")
                    || (p.Key == "lang" && p.Value is { } lang && !_language.Covers(lang))) ?? false));
}
