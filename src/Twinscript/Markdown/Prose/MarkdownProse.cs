namespace Twinscript.Markdown;

/// <summary>
/// Finds the paragraphs, headings, cells and items of Markdown, leaving out blocks of code, mathematics and raw HTML. It errs
/// to the side of prose: a placeholder that ends up in code after all is written back as what it stood for.
/// </summary>
internal sealed class MarkdownProse
{
    private static readonly string[] RawElements = ["pre", "script", "style", "textarea"];

    private readonly string _text;
    private readonly List<Range> _found = [];
    private readonly List<int> _itemIndents = [];
    private int _proseStart = -1;
    private int _proseEnd;
    private bool _mayBeginCode = true;
    private bool _inCode;
    private MarkdownFence? _fence;
    private string? _rawEnd;

    private MarkdownProse(string text) => _text = text;

    public static List<Range> Find(string text, int start)
    {
        var prose = new MarkdownProse(text);
        for (var at = start; at < text.Length;)
        {
            var lineEnd = text.IndexOf('\n', at);
            var end = lineEnd < 0 ? text.Length : lineEnd + 1;
            prose.ReadLine(new(text, at, end));
            at = end;
        }
        prose.EndProse();
        return prose._found;
    }

    private void ReadLine(MarkdownLine line)
    {
        if (_rawEnd is not null)
        {
            if (line.Contains(_rawEnd))
                _rawEnd = null;
            return;
        }
        line.SkipQuotes();
        if (_fence is { } fence)
        {
            if (line.Quotes >= fence.Quotes)
            {
                if (line.Closes(fence))
                    EndFence();
                return;
            }
            EndFence();
        }
        if (line.IsBlank)
        {
            EndProse();
            _mayBeginCode = true;
            return;
        }

        ReadIndent(line);
        if (line.Indent - ItemIndent >= 4 && (_mayBeginCode || _inCode))
        {
            EndProse();
            _inCode = true;
            return;
        }
        _inCode = false;
        ReadMarkers(line);
        ReadContent(line);
    }

    private int ItemIndent => _itemIndents.Count > 0 ? _itemIndents[^1] : 0;

    // A line further left than an item's text ends the item, unless it lazily goes on with its paragraph.
    private void ReadIndent(MarkdownLine line)
    {
        while (_itemIndents.Count > 0 && line.Indent < ItemIndent && (_mayBeginCode || line.BeginsItem))
            _itemIndents.RemoveAt(_itemIndents.Count - 1);
    }

    private void ReadMarkers(MarkdownLine line)
    {
        while (line.BeginsItem && line.Indent - ItemIndent < 4)
        {
            EndProse();
            line.SkipMarker();
            _itemIndents.Add(line.Indent);
        }
    }

    private void ReadContent(MarkdownLine line)
    {
        _mayBeginCode = false;
        if (line.Fence is { } fence)
        {
            EndProse();
            _fence = fence;
        }
        else if (RawEndOf(line) is { } end && !(end == "-->" && line.Contains(end)))
        {
            EndProse();
            _rawEnd = line.Contains(end) ? null : end;
        }
        else
        {
            // Markup doesn't reach from one heading, row or item into the next.
            if (line.StandsAlone)
                EndProse();
            if (_proseStart < 0)
                _proseStart = line.At;
            _proseEnd = line.End;
            if (line.StandsAlone)
            {
                EndProse();
                _mayBeginCode = true;
            }
        }
    }

    private static string? RawEndOf(MarkdownLine line)
    {
        if (line.StartsWith("<!--"))
            return "-->";
        foreach (var name in RawElements)
        {
            if (line.BeginsElement(name))
                return $"</{name}>";
        }
        return null;
    }

    private void EndFence()
    {
        _fence = null;
        _mayBeginCode = true;
    }

    private void EndProse()
    {
        if (_proseStart >= 0)
            _found.Add(_proseStart.._proseEnd);
        _proseStart = -1;
    }
}
