using System.Text;
using Markdig.Extensions.CustomContainers;
using Markdig.Extensions.Footnotes;
using Markdig.Extensions.Mathematics;
using Markdig.Extensions.Tables;
using Markdig.Extensions.TaskLists;
using Markdig.Renderers.Html;
using Markdig.Syntax.Inlines;
using Markdig.Syntax;
using Twinscript.Diagnostics;
using Twinscript.Markdown.Code;
using Twinscript.Markdown.Formulas;
using Twinscript.Markdown.Tags;

namespace Twinscript.Markdown;

/// <summary>Goes through a parsed page once, in document order, and settles all that rendering needs to know.</summary>
internal sealed class PageWalk(Page page, MarkdownDocument document, ILinkTargets targets)
{
    private readonly LinkResolver _links = new(page, targets);
    private readonly Abbreviations? _abbreviations = Abbreviations.Of(document);
    private FigureBuilder? _figures;
    private TextLength _length;
    private bool _hasPicture;
    private bool _inTable;
    private readonly HashSet<string> _unknown = new(StringComparer.Ordinal);

    public List<HeadingBlock> Headings { get; } = [];

    public List<ContentsBlock> Contents { get; } = [];

    public int Characters => _length.Characters;

    public void Walk()
    {
        var unknown = page.Tagged.Tags.Where(tag => tag.Meaning == TagMeaning.Unknown);
        foreach (var tag in unknown.DistinctBy(tag => tag.Name, StringComparer.Ordinal))
        {
            page.Diagnostics.Warning(DiagnosticCodes.UnknownTag,
                $"nothing is known of the tag '{tag.Name}', so only the words in it are shown."
                    + NearestName.Hint(tag.Name, TagMeanings.Names),
                page.SpanOf(tag));
        }
        Walk(document);
    }

    /// <summary>To be called when all headings have their ids.</summary>
    public void SettleLinks(IReadOnlyList<Heading> headings) => _links.Settle(headings);

    private void Walk(ContainerBlock container)
    {
        for (var i = 0; i < container.Count; i++)
        {
            if (container[i] is ParagraphBlock paragraph && FigureBuilder.Alone(paragraph) is { } picture)
            {
                _figures ??= new(page, _links, targets);
                LineBreaks.Join(picture, page);
                container[i] = _figures.Build(paragraph, picture, !_hasPicture);
                _hasPicture = true;
            }
            if (container[i] is MathBlock or FencedCodeBlock { Info: "math" })
                container[i] = Formula.BlockOf((FencedCodeBlock)container[i], page);
            else if (container[i] is ParagraphBlock words && Formula.Alone(words, page) is { } formula)
                container[i] = formula;
            Visit(container[i]);
        }
    }

    private void Visit(Block block)
    {
        Settle(block);
        _length.Break();
        switch (block)
        {
            case LinkReferenceDefinitionGroup:
                break;
            case Footnote footnote:
                page.Ids.Add($"fn:{footnote.Order}");
                if (footnote.Links.Count == 0)
                    page.Diagnostics.Warning(
                        DiagnosticCodes.UnusedNote, UnusedNote(footnote), page.Span(footnote.Span.Start, footnote.Span.Start + 1));
                Walk(footnote);
                break;
            case Table table:
                _inTable = true;
                Walk(table);
                _inTable = false;
                break;
            case ContentsBlock contents:
                Contents.Add(contents);
                break;
            case ContainerBlock container:
                if (container is CustomContainer { Info: { Length: > 0 } name } && ContainerTitle.In(container) is not null)
                    CheckName(container, name);
                Walk(container);
                break;
            case FigureBlock figure:
                if (figure.Caption is { } caption)
                    Text(caption, CaptionOrigin(figure));
                _length.Break();
                _length.Add(figure.Credit);
                break;
            case HtmlBlock html:
                for (var i = 0; i < html.Lines.Count; i++)
                    _links.Names.Prepare(html.Lines.Lines[i].Slice.AsSpan());
                RawHtml.ResolveLinks(html, _links, page);
                RawHtml.Gather(html, page.Ids, ref _length);
                break;
            case LeafBlock { Inline: { } inlines }:
                if (block is HeadingBlock heading)
                    Headings.Add(heading);
                Text(inlines, 0);
                break;
            case CodeBlock code:
                Restore(code);
                if (code is FencedCodeBlock fenced)
                {
                    CodeCaption.Read(fenced);
                    CodeSettings.Read(fenced);
                }
                break;
        }
    }

    // Without a title a container's name is the theme's affair; with one it was written for another generator, which knew what it meant.
    private void CheckName(ContainerBlock container, string name)
    {
        if (!NoteKinds.IsKnown(name) && GroupKinds.ClassOf(name) is null && Ascii.IsValid(name) && _unknown.Add(name))
        {
            page.Diagnostics.Warning(DiagnosticCodes.UnknownContainer,
                $"no kind of block is called '{name}', so it is shown as a plain block under its "
                    + $"title.{NearestName.Hint(name, NoteKinds.All)}",
                page.Span(container.Span.Start, container.Span.Start + 3));
        }
    }

    private static string UnusedNote(Footnote footnote) =>
        $"nothing refers to the note '{footnote.Label}', so it stands behind the others. Write [{footnote.Label}] where it belongs.";

    private void Text(ContainerInline inlines, int origin)
    {
        LineBreaks.Join(inlines, page);
        _abbreviations?.Mark(inlines);
        Walk(inlines, origin);
    }

    private void Walk(ContainerInline inlines, int origin)
    {
        for (var inline = inlines.FirstChild; inline is not null; inline = inline.NextSibling)
        {
            Settle(inline);
            switch (inline)
            {
                case LinkInline link:
                    _links.Resolve(link, origin);
                    if (link.IsImage)
                        Picture(link);
                    else
                        Walk(link, origin);
                    continue;
                case FootnoteLink note when !note.IsBackLink:
                    page.Ids.Add($"fnref:{note.Index}");
                    break;
                case HtmlInline tag:
                    _links.Names.Prepare(tag.Tag);
                    RawHtml.GatherIds(tag.Tag, page.Ids);
                    tag.Tag = RawHtml.ResolveLinks(tag.Tag, _links, () => page.Span(tag.Span.Start + origin, tag.Span.End + 1 + origin));
                    break;
                case TaskList task:
                    task.GetAttributes().AddPropertyIfNotExist("aria-label", InlineText.Of(inlines).Trim());
                    break;
                case LineBreakInline:
                    _length.Break();
                    break;
                // As elsewhere a table's bars are escaped even in code, and the backslash is no part of it.
                case CodeInline code:
                    code.Content = Unescape(page.Tagged.Restore(code.Content));
                    if (_inTable)
                        code.Content = code.Content.Replace("\\|", "|", StringComparison.Ordinal);
                    break;
                case MathInline math:
                    Formula.Set(math, page);
                    break;
                default:
                    if (InlineText.Leaf(inline) is { } text)
                        _length.Add(page.Spell(text));
                    break;
            }
            if (inline is ContainerInline container)
                Walk(container, origin);
        }
    }

    // What stands in code after all is shown as it was written.
    private void Restore(LeafBlock code)
    {
        for (var i = 0; i < code.Lines.Count; i++)
        {
            ref var line = ref code.Lines.Lines[i];
            if (page.Tagged.Tags.Count > 0 && TaggedText.MayHold(line.Slice.AsSpan()))
                line.Slice = new(page.Tagged.Restore(line.Slice.ToString()), line.NewLine);
            if (line.Slice.AsSpan().IndexOf("/*") >= 0 && Unescape(line.Slice.ToString()) is var shown && shown.Length < line.Slice.Length)
                line.Slice = new(shown, line.NewLine);
        }
    }

    // Hugo's authors write a shortcode they talk about as {{</* name */>}}, in code too.
    private static string Unescape(string code) =>
        !code.Contains("{{</*", StringComparison.Ordinal) && !code.Contains("{{%/*", StringComparison.Ordinal) ? code
        : code.Replace("{{</*", "{{<", StringComparison.Ordinal).Replace("*/>}}", ">}}", StringComparison.Ordinal)
            .Replace("{{%/*", "{{%", StringComparison.Ordinal).Replace("*/%}}", "%}}", StringComparison.Ordinal);

    private void Picture(LinkInline image)
    {
        if (!_hasPicture)
            image.GetAttributes().AddPropertyIfNotExist("loading", "eager");
        _hasPicture = true;
    }

    /// <summary>Tidies what the author wrote in braces and keeps its id from being given again.</summary>
    private void Settle(MarkdownObject written)
    {
        if (written.TryGetAttributes() is not { } attributes)
            return;
        WrittenAttributes.Tidy(attributes);
        if (attributes.Id is not { Length: > 0 } id || page.Ids.Add(id))
            return;
        var at = page.Body.IndexOf("#" + id, Math.Clamp(Start(written), 0, page.Body.Length), StringComparison.Ordinal);
        var span = at < 0 ? page.Span(written.Span.Start, written.Span.End + 1) : page.Span(at, at + id.Length + 1);
        page.Diagnostics.Warning(
            DiagnosticCodes.DuplicateHeadingId, $"the id '{id}' is already taken on this page. Give one of the two another id.", span);
    }

    private static int Start(MarkdownObject written) => Math.Max(0, written.Span.Start);

    private static int CaptionOrigin(FigureBlock figure)
    {
        var title = figure.Image.Reference is { TitleSpan.IsEmpty: false } reference ? reference.TitleSpan : figure.Image.TitleSpan;
        return title.IsEmpty ? figure.Span.Start : title.Start + 1;
    }
}
