using System.Text;

namespace Twinscript.Markdown.Tags;

/// <summary>Puts a character in the place of each tag, and tags that begin or end a block on lines of their own.</summary>
internal sealed class TagReader
{
    private const int LongestPrefix = 200;

    private readonly string _body;
    private readonly StringBuilder _output;
    private readonly List<(int, int)> _anchors = [];
    private int _copied;
    private int _lineStart;

    private TagReader(string body) => (_body, _output) = (body, new(body.Length));

    public static TaggedText Read(string body, bool isMdx)
    {
        // An author's own private-use characters have been taken out long ago, but for those of a page with too many.
        if (!TagFinder.MayHold(body, isMdx) || TaggedText.MayHold(body))
            return TaggedText.Plain(body);
        var found = new TagFinder(body, isMdx).Find();
        return found.Count == 0 ? TaggedText.Plain(body) : new TagReader(body).Write(found);
    }

    private TaggedText Write(List<FoundTag> found)
    {
        var skipTo = 0;
        for (var i = 0; i < found.Count; i++)
        {
            var (tag, start, end) = found[i];
            if (start < skipTo)
                continue;
            CopyTo(start);
            if (IsHidden(tag))
            {
                end = tag.Partner is { } closer ? found[closer.Index].End : end;
                skipTo = _copied = end;
                continue;
            }
            if (tag.Html is { } html)
            {
                _output.Append(html);
                _copied = end;
                continue;
            }
            var isAtStart = Prefix(start) is not null;
            var isAlone = IsBlank(end);
            if (tag is { Role: TagRole.Open, Partner: { } partner })
            {
                var other = found[partner.Index];
                if (IsInlineCode(tag, isAtStart))
                    end = skipTo = other.End;
                else
                    tag.StandsAlone = partner.StandsAlone = tag.Meaning == TagMeaning.Code || (isAtStart && IsBlock(tag, end, other));
            }
            else if (tag.Role != TagRole.Close || tag.Partner is null)
                tag.StandsAlone = isAtStart && isAlone && (tag.Role == TagRole.Close || TagWords.Of(tag).Length == 0);
            if (tag.StandsAlone && !isAtStart)
                BreakLine(start);
            _output.Append(TaggedText.CharacterOf(tag.Index));
            _copied = end;
            if (tag.StandsAlone && !isAlone)
                BreakLine(start);
        }
        CopyTo(_body.Length);
        return new(_output.ToString(), [.. found.Select(f => f.Tag)], _anchors);
    }

    private static bool IsHidden(Tag tag) => tag.Meaning == TagMeaning.Hidden && (tag.Role == TagRole.Open || tag.Partner is null);

    private static bool IsInlineCode(Tag tag, bool isAtStart) =>
        tag is { Meaning: TagMeaning.Code, Enclosed: { } code } && !isAtStart && !code.Contains('\n', StringComparison.Ordinal);

    // Both ends on one line with words behind them: part of a sentence.
    private bool IsBlock(Tag tag, int end, FoundTag closer) =>
        tag.Meaning is TagMeaning.Note or TagMeaning.Fold or TagMeaning.Tab or TagMeaning.Titled or TagMeaning.Quote
            ? IsBlank(closer.End) || HasLineBreak(end, closer.Start)
            : HasLineBreak(end, closer.Start);

    private bool HasLineBreak(int start, int end) => start < end && _body.AsSpan(start, end - start).Contains('\n');

    private bool IsBlank(int start)
    {
        while (start < _body.Length && _body[start] != '\n' && char.IsWhiteSpace(_body[start]))
            start++;
        return start == _body.Length || _body[start] == '\n';
    }

    // White space, marks of quotations and one of a list; what a line that goes on with the block begins with.
    private string? Prefix(int at)
    {
        for (var next = _lineStart; next >= 0 && next <= at; next = _body.IndexOf('\n', next, at - next) is var end and >= 0 ? end + 1 : -1)
            _lineStart = next;
        var before = _body.AsSpan(_lineStart..at);
        if (before.Length > LongestPrefix)
            return null;
        var words = before.TrimEnd();
        if (words is [.., '-' or '*' or '+'])
            words = words[..^1];
        else if (words is [.., >= '0' and <= '9', '.' or ')'])
            words = words[..^1].TrimEnd("0123456789");
        return words.IndexOfAnyExcept(" \t>") < 0 ? before.ToString() : null;
    }

    private void BreakLine(int at)
    {
        var line = _body.AsSpan(_lineStart..at);
        var length = line.IndexOfAnyExcept(" \t>") is var words and >= 0 ? words : line.Length;
        if (Prefix(at) is { } whole)
            length = whole.Length;
        _output.Append('\n');
        foreach (var character in line[..length])
            _output.Append(character is '>' or '\t' ? character : ' ');
        _anchors.Add((_output.Length, _copied));
    }

    private void CopyTo(int end)
    {
        if (end < _copied)
            return;
        _anchors.Add((_output.Length, _copied));
        _output.Append(_body, _copied, end - _copied);
        _copied = end;
        _anchors.Add((_output.Length, _copied));
    }
}
