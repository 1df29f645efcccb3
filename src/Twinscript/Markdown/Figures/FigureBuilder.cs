using Markdig.Renderers.Html;
using Markdig.Syntax;
using Markdig.Syntax.Inlines;
using Twinscript.Diagnostics;

namespace Twinscript.Markdown;

/// <summary>Makes figures of pictures that stand alone in their paragraph.</summary>
internal sealed class FigureBuilder(Page page, LinkResolver links, ILinkTargets targets)
{
    private readonly string _prefix = SvgPicture.Prefix(page.Path);
    private int _pictures;

    /// <summary>The picture of a paragraph that holds nothing else; else null.</summary>
    public static LinkInline? Alone(ParagraphBlock paragraph)
    {
        LinkInline? found = null;
        for (var inline = paragraph.Inline?.FirstChild; inline is not null; inline = inline.NextSibling)
        {
            if (inline is LiteralInline literal && literal.Content.AsSpan().IsWhiteSpace())
                continue;
            if (found is not null || inline is not LinkInline { IsImage: true } image)
                return null;
            found = image;
        }
        return found;
    }

    public FigureBlock Build(ParagraphBlock paragraph, LinkInline image, bool isFirst)
    {
        var alt = InlineText.Of(image).Trim();
        if (alt.Length == 0)
        {
            page.Diagnostics.Warning(DiagnosticCodes.MissingAltText,
                "this figure has no text for readers who can't see it. Write what it shows between the brackets: ![…](…).",
                page.Span(image.Span.Start, image.Span.End + 1));
        }
        var (onFigure, onImage, credit) = Attributes(paragraph, image);
        var svg = Inlined(image, alt);
        if (svg is null)
            links.Resolve(image, 0);
        image.SetAttributes(onImage);
        var figure = new FigureBlock
        {
            Image = image,
            Alt = alt,
            Caption = Caption(image),
            Credit = credit,
            Svg = svg,
            IsFirstPicture = isFirst,
            Span = paragraph.Span,
            Line = paragraph.Line,
            Column = paragraph.Column,
        };
        figure.SetAttributes(onFigure);
        return figure;
    }

    private static (HtmlAttributes OnFigure, HtmlAttributes OnImage, string? Credit) Attributes(ParagraphBlock paragraph, LinkInline image)
    {
        var written = new HtmlAttributes();
        image.TryGetAttributes()?.CopyTo(written, mergeIdAndProperties: true, shared: false);
        paragraph.TryGetAttributes()?.CopyTo(written, mergeIdAndProperties: true, shared: false);

        HtmlAttributes onFigure = new() { Id = written.Id, Classes = ["figure", .. written.Classes ?? []], Properties = [] };
        HtmlAttributes onImage = new() { Properties = [] };
        string? credit = null;
        foreach (var property in written.Properties ?? [])
        {
            if (property.Key == "credit")
                credit = property.Value;
            else if (property.Key is "width" or "height" or "sizes" or "srcset" or "loading" or "decoding" or "fetchpriority")
                onImage.Properties.Add(property);
            else
                onFigure.Properties.Add(property);
        }
        return (onFigure, onImage, credit);
    }

    private static ContainerInline? Caption(LinkInline image)
    {
        if (string.IsNullOrWhiteSpace(image.Title))
            return null;
        try
        {
            var caption = MarkdownPipelines.Parse(WellFormed.Of(image.Title), MarkdownPipelines.Caption);
            if (Nesting.TooDeep(caption) is null && caption is [ParagraphBlock { Inline: { } inlines }])
                return inlines;
        }
        catch (ArgumentException)
        {
            // Nested too deeply: shown as it was written.
        }
        var plain = new ContainerInline();
        plain.AppendChild(new LiteralInline(image.Title));
        return plain;
    }

    private string? Inlined(LinkInline image, string alt)
    {
        if (links.LocalFile(image) is not { } file || !file.Extension.Equals(".svg", StringComparison.OrdinalIgnoreCase))
            return null;
        if (targets.ReadSvg(file, out var problem) is not { } text)
        {
            page.Diagnostics.Warning(
                DiagnosticCodes.BrokenPicture, $"can't show '{file}': {problem ?? "the file can't be read."}", links.SpanOf(image, 0));
            return null;
        }
        var source = new SourceText(page.FileNameOf(file), text);
        return SvgPicture.Inline(source, $"{_prefix}{++_pictures}-", alt, page);
    }
}
