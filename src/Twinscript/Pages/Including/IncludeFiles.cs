using System.Text;
using Twinscript.Diagnostics;
using Twinscript.Documents;
using Twinscript.Yaml;

namespace Twinscript.Pages;

/// <summary>
/// Puts the text of other files of the input where a page asks for it. What can't be found stays as it is written. One use only.
/// </summary>
internal sealed class IncludeFiles
{
    private const int Deepest = 10;
    private const int Most = 5_000;
    private const int Longest = 20_000_000;

    private readonly FileFolder _input;
    private readonly DiagnosticBag _diagnostics;
    private readonly StringBuilder _text = new();
    private readonly List<SourcePiece> _pieces = [];
    private int _count;

    private IncludeFiles(FileFolder input, DiagnosticBag diagnostics) => (_input, _diagnostics) = (input, diagnostics);

    /// <returns>The page's own text when it includes nothing.</returns>
    public static SourceText Of(SourceText text, int bodyStart, SourcePath path, FileFolder input, DiagnosticBag diagnostics)
    {
        if (!Inclusion.MayStandIn(text.Text.AsSpan(Math.Min(bodyStart, text.Text.Length))))
            return text;
        var include = new IncludeFiles(input, diagnostics);
        include.Copy(text, 0, bodyStart);
        include.Read(text, bodyStart, path, 1, "");
        return include._count == 0 ? text : new(text.File, include._text.ToString()) { Pieces = include._pieces };
    }

    private void Read(SourceText text, int start, SourcePath path, int depth, string indent)
    {
        var fence = "";
        var inBlock = false;
        for (var at = start; at < text.Text.Length;)
        {
            var lineEnd = text.Text.IndexOf('\n', at);
            var end = lineEnd < 0 ? text.Text.Length : lineEnd + 1;
            if (at > start)
                Add(indent, text, at);
            var line = text.Text[at..end];
            var isMark = line.Contains("8<", StringComparison.Ordinal) && Inclusion.IsBlockMark(line);
            if (isMark)
                inBlock = !inBlock;
            else if (inBlock && Inclusion.OfBlock(line.TrimEnd('\r', '\n')) is { } listed)
                ReadLine(text, at, end, path, depth, indent, _ => listed);
            else
                ReadLine(text, at, end, path, depth, indent, from => Inclusion.Find(line, from, fence.Length > 0));
            fence = Fence(line, fence);
            at = end;
        }
    }

    private void ReadLine(
        SourceText text, int start, int end, SourcePath path, int depth, string indent, Func<int, Inclusion?> find)
    {
        var copied = start;
        var content = text.Text.AsSpan(start, end - start).TrimEnd("\r\n").Length;
        while (copied - start < content && find(copied - start) is { } inclusion)
        {
            var from = start + inclusion.Start;
            var to = Math.Min(from + inclusion.Length, start + content);
            // What stands before it on the line, when it is only space, stands before every line of the file.
            var isAlone = text.Text.AsSpan(start, from - start).IsWhiteSpace();
            while (isAlone && from < to && text.Text[from] is ' ' or '\t')
                from++;
            var inner = isAlone ? indent + text.Text[start..from] : indent;
            Copy(text, copied, from);
            if (!TryInclude(inclusion, text, from, to, path, depth, inner))
                Copy(text, from, to);
            copied = to;
        }
        Copy(text, copied, end);
    }

    private bool TryInclude(Inclusion inclusion, SourceText text, int from, int to, SourcePath path, int depth, string indent)
    {
        if (Find(inclusion.Path, path, () => text.Span(from, to - from)) is not ({ } folder, var file))
            return false;
        if (depth > Deepest || _count >= Most || _text.Length > Longest)
        {
            Warn($"'{inclusion.Path}' is not included, because it would be too much: files that include each other never end.");
            return false;
        }
        if (folder.ReadText(file, new()) is not { } read || FilePart.Of(read.Text, inclusion.Part) is not { } lines)
        {
            Warn($"'{inclusion.Path}' has no part '{inclusion.Part}' to include, so the line stands as it is. Correct the name.");
            return false;
        }
        _count++;
        if (inclusion.Language is { } language)
            AddCode(read, lines, language + inclusion.Rest, indent, text, from);
        else
            AddText(read, lines, inclusion.Part is null && folder == _input, file, depth, indent);
        return true;

        void Warn(string message) =>
            _diagnostics.Warning(DiagnosticCodes.MissingFile, message, text.Span(from, to - from), "file to include");
    }

    // A book's programs lie beside its pages.
    private (FileFolder, SourcePath)? FindInBook(string plain, SourcePath path) =>
        _input.Around("book.toml", out var name) is { } book
        && new SourcePath($"{name}/{path}").Resolve(plain) is { } file && book.HoldsReally(file)
            ? (book, file) : null;

    private (FileFolder, SourcePath)? Find(string written, SourcePath path, Func<SourceSpan> span)
    {
        var isRooted = written.StartsWith("@/", StringComparison.Ordinal) || written.StartsWith('/');
        var plain = Uri.UnescapeDataString(isRooted ? written[(written[0] == '@' ? 1 : 0)..] : written);
        var near = path.Resolve(plain);
        if ((near is { } first && _input.Exists(first) ? first : new SourcePath("").Resolve(plain)) is { } file && _input.Exists(file))
            return (_input, file);
        // VuePress' settings give folders names: @small.snippet.md.
        var ending = "/" + written.TrimStart('@');
        if (written is ['@', not '/', ..]
            && _input.List().FirstOrDefault(f => ("/" + f.Value).EndsWith(ending, StringComparison.Ordinal)) is { Value: { } } named)
            return (_input, named);
        if (near is null && FindInBook(plain, path) is { } found)
            return found;
        var leaves = near is null && !written.Contains("://", StringComparison.Ordinal);
        _diagnostics.Warning(
            DiagnosticCodes.MissingFile,
            leaves
                ? $"'{written}' leads out of the input folder, so it is not included. Put the file into the folder."
                : $"no file at '{written}' to include, so the line stands as it is. Add the file or correct the address.",
            span(), "file to include");
        return null;
    }

    private void AddText(SourceText read, IReadOnlyList<Range> lines, bool isWhole, SourcePath file, int depth, string indent)
    {
        if (isWhole && PageFileName.IsMarkdown(file))
        {
            FrontMatterBlock.Find(read, new(), out var body, out _);
            var end = read.Text.AsSpan().TrimEnd("\r\n").Length;
            var content = end < read.Text.Length ? new SourceText(read.File, read.Text[..end]) { Pieces = [new(0, read, 0)] } : read;
            Read(content, Math.Min(body, end), file, depth + 1, indent);
            return;
        }
        AddLines(read, lines, indent);
    }

    private void AddCode(SourceText read, IReadOnlyList<Range> lines, string info, string indent, SourceText text, int at)
    {
        var longest = 2;
        var margin = int.MaxValue;
        foreach (var range in lines)
        {
            var line = read.Text.AsSpan(range);
            longest = Math.Max(longest, LongestRun(line));
            if (!line.IsWhiteSpace())
                margin = Math.Min(margin, line.Length - line.TrimStart(' ').Length);
        }
        var fence = new string('`', longest + 1);
        Add($"{fence}{info}\n{indent}", text, at);
        // A part from the middle of a program begins at the margin.
        AddLines(read, [.. lines.Select(r => new Range(r.Start.Value + Math.Min(margin, r.End.Value - r.Start.Value), r.End))], indent);
        Add($"\n{indent}{fence}", text, at);
    }

    private void AddLines(SourceText read, IReadOnlyList<Range> lines, string indent)
    {
        for (var i = 0; i < lines.Count; i++)
        {
            if (i > 0)
                Add("\n" + indent, read, lines[i].Start.Value);
            Copy(read, lines[i].Start.Value, lines[i].End.Value);
        }
    }

    private void Copy(SourceText from, int start, int end)
    {
        if (end <= start)
            return;
        _pieces.Add(new(_text.Length, from, start));
        _text.Append(from.Text, start, end - start);
    }

    /// <summary>Adds text that stands in no file, at a place where problems with it can be shown.</summary>
    private void Add(string added, SourceText place, int at)
    {
        if (added.Length == 0)
            return;
        _pieces.Add(new(_text.Length, place, at) { IsAdded = true });
        _text.Append(added);
    }

    private static int LongestRun(ReadOnlySpan<char> line)
    {
        var (longest, run) = (0, 0);
        foreach (var character in line)
        {
            run = character == '`' ? run + 1 : 0;
            longest = Math.Max(longest, run);
        }
        return longest;
    }

    private static string Fence(ReadOnlySpan<char> line, string open)
    {
        var text = line.TrimStart(" \t>");
        if (open.Length == 0)
        {
            var mark = text is ['`', '`', '`', ..] ? '`' : text is ['~', '~', '~', ..] ? '~' : '\0';
            var length = mark == '\0' ? 0 : text.IndexOfAnyExcept(mark) is var other and >= 0 ? other : text.Length;
            return length == 0 ? "" : new(mark, length);
        }
        var run = text.IndexOfAnyExcept(open[0]) is var end and >= 0 ? end : text.Length;
        return run >= open.Length && text[run..].IsWhiteSpace() ? "" : open;
    }
}
