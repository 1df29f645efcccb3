using System.Buffers;
using System.Globalization;
using System.Text.RegularExpressions;

namespace Twinscript.Markdown.Tags;

/// <summary>Finds the tags of a page and pairs them. One use only.</summary>
internal sealed partial class TagFinder(string body, bool isMdx)
{
    private static readonly SearchValues<char> Marks = SearchValues.Create("{<\\`$]:");

    // Docusaurus writes it in plain Markdown, too.
    private const string ExcerptMark = "{/* truncate */}";

    private readonly Dictionary<string, Stack<Tag>> _open = new(StringComparer.Ordinal);
    private readonly Dictionary<string, List<Match>> _closers = new(StringComparer.Ordinal);
    private readonly List<FoundTag> _found = [];
    private readonly VerbatimFinder _verbatim = new(body);
    private int _skipTo;
    private int _nextBrace = -1;
    private readonly Stack<(string Name, int Count)> _tabs = new();

    public static bool MayHold(string body, bool isMdx) =>
        isMdx || body.Contains("{%", StringComparison.Ordinal) || body.Contains(ExcerptMark, StringComparison.Ordinal)
        || body.Contains("{{", StringComparison.Ordinal)
        || ComponentStart().IsMatch(body);

    public List<FoundTag> Find()
    {
        foreach (var prose in MarkdownProse.Find(body, 0))
        {
            if (isMdx && prose.End.Value > _skipTo && ModuleCode().IsMatch(body.AsSpan(prose)))
                Add(new(_found.Count, TagForm.Code, "", "", ""), prose.Start.Value, prose.End.Value);
            else
                ReadProse(Math.Max(prose.Start.Value, _skipTo), prose.End.Value);
        }
        foreach (var (tag, _, _) in _found)
            tag.IsWord = tag is { Form: TagForm.Component, Partner: null, Html: null, ClosesItself: false, Rest.Length: 0 };
        return _found;
    }

    private void ReadProse(int start, int end)
    {
        for (var at = start; at < end && _found.Count < TaggedText.Most; at = Math.Max(at, _skipTo))
        {
            var next = body.AsSpan(at..end).IndexOfAny(Marks);
            if (next < 0)
                return;
            at += next;
            if (ReadTag(at, end) is { } tag)
            {
                Pair(tag, at, at + tag.Written.Length);
                at += tag.Written.Length;
            }
            else
                at = Math.Max(at + 1, EndOfVerbatim(at, end));
        }
    }

    // A tag may stand where a link's address is expected.
    private int EndOfVerbatim(int at, int end)
    {
        var skipped = _verbatim.EndOf(at, end, insideMarkup: false);
        if (body[at] is not (']' or ':'))
            return skipped;
        if (_nextBrace < at)
            _nextBrace = body.IndexOf('{', at) is var next and >= 0 ? next : body.Length;
        return _nextBrace < skipped ? at + 1 : skipped;
    }

    private Tag? ReadTag(int at, int end)
    {
        var text = body.AsSpan(at..end);
        if (text is ['{', '/', '*', ..] && (isMdx || text.StartsWith(ExcerptMark)))
            return ReadMdxComment(text, at);
        if (text[0] == '{')
            return TagGrammar.ReadBraces(text, _found.Count, out _);
        if (text is ['<', '!', '-', '-', ..])
            return _tabs.Count > 0 ? TagGrammar.ReadComment(text, _found.Count, out _) : null;
        if (isMdx && text is ['<', >= 'a' and <= 'z', ..])
            return ComponentGrammar.ReadElement(text, _found.Count);
        return text[0] == '<' ? ComponentGrammar.Read(text, _found.Count, isMdx, out _) : null;
    }

    // In a heading it may be the heading's id.
    private Tag? ReadMdxComment(ReadOnlySpan<char> text, int at)
    {
        var end = text.IndexOf("*/}");
        var before = body.AsSpan(Math.Max(0, at - 500)..at);
        before = before[(before.LastIndexOf('\n') + 1)..];
        return end < 0 || before.TrimStart(" >") is ['#', ..] ? null
            : new(_found.Count, TagForm.Code, "", "", text[..(end + 3)].ToString());
    }

    private void Pair(Tag tag, int start, int end)
    {
        if (tag.Form is TagForm.Liquid or TagForm.Shortcode && tag is { Role: TagRole.Single, ClosesItself: false, Literal: null }
            && TagMeanings.Encloses(tag.Name) && FindCloser(tag, end) is { } match)
        {
            Add(tag, start, end);
            var closer = new Tag(_found.Count, tag.Form, tag.Name, "", match.Value) { Role = TagRole.Close };
            Join(tag, closer);
            Add(closer, match.Index, match.Index + match.Length);
            if (tag.Meaning != TagMeaning.Raw)
                tag.Enclosed = body[end..match.Index];
            _skipTo = match.Index + match.Length;
            return;
        }
        Add(tag, start, end);
        if (tag.Html is not null)
            return;
        var key = tag.Form is TagForm.Comment or TagForm.Component ? $"<{tag.Name}" : tag.Name;
        if (tag.Role == TagRole.Close)
        {
            if (_open.TryGetValue(key, out var open) && open.TryPop(out var opener))
                Join(opener, tag);
            if (IsTabs(tag))
                _tabs.TryPop(out _);
        }
        else if (!tag.ClosesItself && tag.Form is not (TagForm.Value or TagForm.Include or TagForm.Code))
        {
            if (!_open.TryGetValue(key, out var open))
                _open.Add(key, open = new());
            tag.Role = TagRole.Single;
            open.Push(tag);
            if (IsTabs(tag))
                _tabs.Push((tag.Arguments.At(0) ?? tag.Name, 0));
            else if (tag.Form == TagForm.Comment && _tabs.TryPop(out var tabs))
            {
                tag.DefaultTitle = string.Create(CultureInfo.InvariantCulture, $"{tabs.Name} {tabs.Count + 1}");
                _tabs.Push((tabs.Name, tabs.Count + 1));
            }
        }
    }

    private static bool IsTabs(Tag tag) => tag is { Form: TagForm.Liquid, Name: "tabs" or "subtabs" or "timeline" };

    private static void Join(Tag opener, Tag closer)
    {
        (opener.Role, opener.Partner) = (TagRole.Open, closer);
        (closer.Role, closer.Partner) = (TagRole.Close, opener);
    }

    private Match? FindCloser(Tag tag, int from)
    {
        var isLiquid = tag.Form == TagForm.Liquid;
        var key = (isLiquid ? "%" : "<") + tag.Name;
        if (!_closers.TryGetValue(key, out var closers))
        {
            var name = Regex.Escape(tag.Name);
            var pattern = isLiquid ? @"\{%-?\s*end" + name + @"\s*-?%\}" : @"\{\{[<%]\s*/\s*" + name + @"\s*[>%]\}\}";
            closers = [.. Regex.Matches(body, pattern, RegexOptions.NonBacktracking).Reverse()];
            _closers.Add(key, closers);
        }
        // The search only ever goes forward.
        while (closers.Count > 0 && closers[^1].Index < from)
            closers.RemoveAt(closers.Count - 1);
        return closers.Count > 0 ? closers[^1] : null;
    }

    private void Add(Tag tag, int start, int end)
    {
        tag.Start = start;
        _found.Add(new(tag, start, end));
    }

    [GeneratedRegex("<[A-Z]", RegexOptions.NonBacktracking)]
    private static partial Regex ComponentStart();

    [GeneratedRegex(
        @"^(?:import\s+(?:['""]|[\w{*][^\n]*?\sfrom\s+['""]|\{\s*\n)|export\s+(?:const|let|var|function|default|async|class|\{))",
        RegexOptions.NonBacktracking)]
    private static partial Regex ModuleCode();
}

/// <param name="Start">Offset in the body.</param>
/// <param name="End">Behind its last character.</param>
internal readonly record struct FoundTag(Tag Tag, int Start, int End);
