using System.Globalization;
using Markdig.Renderers.Html;
using Markdig.Syntax;
using Twinscript.Markdown.Code;

namespace Twinscript.Markdown.Html;

internal sealed class CodeBlockHtml : PartHtml<CodeBlock>
{
    // A page's weight is the reader's; what is longer was hardly meant to be read for its colours.
    private const int LongestColoured = 200_000;

    protected override void Write(PageHtmlRenderer renderer, CodeBlock obj)
    {
        renderer.EnsureLine();
        var settings = CodeSettings.In(obj);
        if (settings is null)
        {
            Open(renderer, obj, "");
            renderer.WriteLeafRawLines(obj, writeEndOfLines: true, escape: true);
            renderer.WriteLine("</code></pre>");
            return;
        }
        var caption = CodeCaption.In(obj);
        if (caption is not null)
            renderer.Write("<figure class=\"code\"><figcaption>").WriteEscape(caption).WriteLine("</figcaption>");
        if (settings.Language == DiagramHtml.Language)
            DiagramHtml.Write(renderer, obj);
        else
            WriteCode(renderer, obj, settings);
        if (caption is not null)
            renderer.WriteLine("</figure>");
    }

    private static void WriteCode(PageHtmlRenderer renderer, CodeBlock obj, CodeSettings settings)
    {
        var code = MarkedCode.Of(TextOf(obj), settings.Lines);
        var hasFocus = code.Lines.Values.Any(mark => mark.HasFlag(LineMarks.Focus));
        Open(renderer, obj, string.Join(' ', Classes(settings, hasFocus)));
        var tokens = code.Text.Length > LongestColoured ? [] : CodeLanguages.Read(settings.Language, code.Text);
        if (settings.FirstNumber is null && code.Lines.Count == 0)
            Coloured(renderer, code.Text, 0, code.Text.Length, tokens, 0);
        else
            Lines(renderer, code, tokens, settings.FirstNumber, hasFocus || settings.FirstNumber is not null);
        renderer.WriteLine("</code></pre>");
    }

    private static IEnumerable<string> Classes(CodeSettings settings, bool hasFocus)
    {
        if (settings.FirstNumber is not null)
            yield return "numbered";
        if (hasFocus)
            yield return "focused";
    }

    private static void Open(PageHtmlRenderer renderer, CodeBlock block, string classes)
    {
        // It scrolls, so the keyboard must reach it.
        renderer.Write("<pre tabindex=\"0\"");
        if (classes.Length > 0)
            renderer.Write(" class=\"").Write(classes).Write("\"");
        renderer.WriteBlockNumber();
        renderer.Write("><code").WriteAttributes(block).Write('>');
    }

    private static string TextOf(CodeBlock block)
    {
        if (block.Lines.Count == 0)
            return "";
        var text = new System.Text.StringBuilder();
        for (var i = 0; i < block.Lines.Count; i++)
            text.Append(block.Lines.Lines[i].Slice.AsSpan()).Append('\n');
        return text.ToString();
    }

    /// <summary>Numbers stand in attributes, so they are no part of the text that a reader copies.</summary>
    private static void Lines(
        PageHtmlRenderer renderer, MarkedCode code, IReadOnlyList<CodeToken> tokens, int? firstNumber, bool wrapsAll)
    {
        var (line, token) = (1, 0);
        foreach (var range in code.Text.AsSpan().Split('\n'))
        {
            var (start, end) = (range.Start.Value, range.End.Value);
            if (start == code.Text.Length)
                break;
            var marks = code.Lines.GetValueOrDefault(line);
            var element = marks.HasFlag(LineMarks.Inserted) ? "ins" : marks.HasFlag(LineMarks.Deleted) ? "del"
                : marks.HasFlag(LineMarks.Marked) ? "mark" : "span";
            var isWrapped = wrapsAll || marks != LineMarks.None;
            if (isWrapped)
            {
                renderer.Write("<").Write(element).Write(" class=\"line");
                renderer.Write(marks.HasFlag(LineMarks.Focus) ? " focus" : "");
                renderer.Write(marks.HasFlag(LineMarks.Error) ? " error" : marks.HasFlag(LineMarks.Warning) ? " warning" : "");
                renderer.Write("\"");
                if (firstNumber is { } number)
                    renderer.Write(" data-line=\"").Write((number + line - 1).ToString(CultureInfo.InvariantCulture)).Write("\"");
                renderer.Write(">");
            }
            token = Coloured(renderer, code.Text, start, end, tokens, token);
            if (isWrapped)
                renderer.Write("</").Write(element).Write(">");
            renderer.Write("\n");
            line++;
        }
    }

    /// <returns>The first token that reaches behind the end.</returns>
    private static int Coloured(
        PageHtmlRenderer renderer, string text, int start, int end, IReadOnlyList<CodeToken> tokens, int token)
    {
        for (; token < tokens.Count && tokens[token].Start < end; token++)
        {
            var (from, to) = (Math.Max(start, tokens[token].Start), Math.Min(end, tokens[token].End));
            if (from < to)
            {
                renderer.WriteEscape(text.AsSpan(start..from));
                renderer.Write("<span class=\"").Write(ClassOf(tokens[token].Kind)).Write("\">");
                renderer.WriteEscape(text.AsSpan(from..to));
                renderer.Write("</span>");
                start = to;
            }
            if (tokens[token].End > end)
                break;
        }
        renderer.WriteEscape(text.AsSpan(start..end));
        return token;
    }

    /// <summary>Short, because a page holds thousands.</summary>
    private static string ClassOf(CodeKind kind) => kind switch
    {
        CodeKind.Keyword => "hk",
        CodeKind.Text => "hs",
        CodeKind.Comment => "hc",
        CodeKind.Number => "hn",
        CodeKind.Function => "hf",
        CodeKind.Type => "ht",
        CodeKind.Name => "ha",
        CodeKind.Meta => "hm",
        CodeKind.Inserted => "hi",
        _ => "hd",
    };
}
