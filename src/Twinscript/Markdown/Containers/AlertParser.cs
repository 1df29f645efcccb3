using Markdig.Extensions.Alerts;
using Markdig.Helpers;
using Markdig.Parsers;
using Markdig.Renderers.Html;
using Markdig.Syntax;
using Markdig.Syntax.Inlines;

namespace Twinscript.Markdown;

/// <summary>GitHub's <c>> [!NOTE]</c> with Obsidian's title behind it.</summary>
internal sealed class AlertParser : AlertInlineParser
{
    public override bool Match(InlineProcessor processor, ref StringSlice slice)
    {
        if (base.Match(processor, ref slice))
            return true;
        if (slice.PeekChar() != '!'
            || processor.Block is not ParagraphBlock { Inline.FirstChild: null, Parent: QuoteBlock { Parent: MarkdownDocument } quote }
            || quote is AlertBlock || quote[0] != processor.Block)
        {
            return false;
        }
        var text = slice.AsSpan();
        var close = text.IndexOf(']');
        var kind = close < 0 ? [] : text[2..close];
        if (kind.IsEmpty || kind.ContainsAnyExcept(AsciiLetters))
            return false;
        // Obsidian folds with a plus or a minus.
        var title = close + 1 < text.Length && text[close + 1] is '+' or '-' ? close + 2 : close + 1;
        if (title < text.Length && text[title] is not (' ' or '\t' or '\n' or '\r'))
            return false;
        var alert = new AlertBlock(new(slice.Text, slice.Start + 2, slice.Start + close - 1))
        {
            Span = quote.Span,
            Line = quote.Line,
            Column = quote.Column,
        };
        var attributes = alert.GetAttributes();
        attributes.AddClass("markdown-alert");
        attributes.AddClass("markdown-alert-" + kind.ToString().ToLowerInvariant());
        quote.ReplaceBy(alert);
        processor.ReplaceParentContainer(quote, alert);
        slice.Start += title;
        while (slice.CurrentChar is ' ' or '\t')
            slice.SkipChar();
        if (processor.Document.GetData(typeof(AlertParser)) is not List<AlertBlock> titled)
            processor.Document.SetData(typeof(AlertParser), titled = []);
        titled.Add(alert);
        return true;
    }

    private static readonly System.Buffers.SearchValues<char> AsciiLetters =
        System.Buffers.SearchValues.Create("ABCDEFGHIJKLMNOPQRSTUVWXYZabcdefghijklmnopqrstuvwxyz");

    /// <summary>Takes the first line of each titled alert out of its paragraph.</summary>
    public static void SplitTitles(MarkdownDocument document)
    {
        if (document.GetData(typeof(AlertParser)) is not List<AlertBlock> titled)
            return;
        foreach (var alert in titled)
        {
            if (alert is not [ParagraphBlock { Inline: { } inlines } paragraph, ..])
                continue;
            var words = new ContainerInline();
            while (inlines.FirstChild is { } inline)
            {
                inline.Remove();
                if (inline is LineBreakInline)
                    break;
                words.AppendChild(inline);
            }
            var title = ContainerTitle.Empty(paragraph.Line, paragraph.Column, paragraph.Span);
            title.Inline = words;
            if (words.FirstChild is not null)
                alert.Insert(0, title);
            if (inlines.FirstChild is null)
                alert.Remove(paragraph);
        }
    }
}
