using System.Text;
using Markdig.Extensions.Footnotes;
using Markdig.Syntax.Inlines;

namespace Twinscript.Markdown;

/// <summary>Takes away the line breaks of the source that would become spaces inside Chinese.</summary>
internal struct LineBreaks(Page page)
{
    // What stands for something that is not text: a picture, a box.
    private static readonly Rune Object = new('\uFFFC');

    private Rune _last = Object;
    private LineBreakInline? _break;

    public static void Join(ContainerInline inlines, Page page)
    {
        var breaks = new LineBreaks(page);
        breaks.Walk(inlines);
    }

    private void Walk(ContainerInline inlines)
    {
        for (var inline = inlines.FirstChild; inline is not null;)
        {
            var next = inline.NextSibling; // The inline itself may go.
            switch (inline)
            {
                case LineBreakInline { IsHard: false } soft:
                    _break = soft;
                    break;
                case LineBreakInline:
                    (_last, _break) = (Object, null);
                    break;
                case LinkInline { IsImage: true } image:
                    Join(image, page);
                    (_last, _break) = (Object, null);
                    break;
                case HtmlInline or FootnoteLink:
                    break;
                default:
                    if (InlineText.Leaf(inline) is { } text)
                        Pass(page.Spell(text));
                    else if (inline is not ContainerInline)
                        (_last, _break) = (Object, null);
                    if (inline is ContainerInline container)
                        Walk(container);
                    break;
            }
            inline = next;
        }
    }

    private void Pass(string text)
    {
        if (text.Length == 0)
            return;
        if (_break is { } soft)
        {
            Rune.DecodeFromUtf16(text, out var first, out _);
            if (WideCharacters.Join(Settled(_last), Settled(first)))
                soft.Remove();
            _break = null;
        }
        for (var end = text.Length; end > 0;)
        {
            Rune.DecodeLastFromUtf16(text.AsSpan(0, end), out var rune, out var length);
            end -= length;
            if (WideCharacters.IsAttached(rune))
                continue;
            _last = rune;
            return;
        }
    }

    // A placeholder nobody can spell stands for converted Chinese.
    private static Rune Settled(Rune rune) => Page.IsPlaceholder(rune) ? new('漢') : rune;
}
