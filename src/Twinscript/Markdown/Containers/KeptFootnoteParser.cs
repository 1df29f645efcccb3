using Markdig.Extensions.Footnotes;
using Markdig.Parsers;
using Markdig.Syntax;
using Markdig.Syntax.Inlines;

namespace Twinscript.Markdown;

/// <summary>Keeps the notes that nothing refers to, behind the others; Markdig drops them.</summary>
internal sealed class KeptFootnoteParser : FootnoteParser
{
    public override BlockState TryOpen(BlockProcessor processor)
    {
        // Before the parser's own handler, which sorts and removes.
        if (processor.Document.GetData(typeof(KeptFootnoteParser)) is null)
        {
            processor.Document.SetData(typeof(KeptFootnoteParser), this);
            processor.Document.ProcessInlinesEnd += Number;
        }
        return base.TryOpen(processor);
    }

    private static void Number(InlineProcessor processor, Inline? inline)
    {
        if (processor.Document.GetData(typeof(Footnote)) is not FootnoteGroup notes)
            return;
        var last = notes.OfType<Footnote>().Max(note => note.Order);
        foreach (var note in notes.OfType<Footnote>().Where(note => note.Order < 0))
            note.Order = last = Math.Max(last, 0) + 1;
    }
}
