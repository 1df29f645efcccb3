using Twinscript.Configuration;
using Twinscript.Scripts;

namespace Twinscript.Offline;

/// <summary>HTML in several scripts, laid over each other. In a document of one of them, text of that script need not say its language.</summary>
/// <param name="html">Without the languages.</param>
/// <param name="said">Where each script's language is to be said.</param>
internal sealed class TwinText(string html, IReadOnlyList<(int At, PublishedScript Script)> said)
{
    private const string WhiteSpace = " \t\n\r\f";

    /// <param name="contents">One page's content in each script.</param>
    /// <param name="prefix">Keeps ids that are made here apart from those of other contents.</param>
    /// <returns>Null when the contents aren't built alike.</returns>
    public static TwinText? Of(IReadOnlyList<PublishedScript> scripts, IEnumerable<string> contents, string prefix)
    {
        HtmlNode[] roots = [.. contents.Select(c => HtmlTree.Parse(c))];
        if (TwinPart.Align(roots) is not { } parts)
            return null;
        var writer = new TwinWriter(scripts, prefix);
        writer.Write(roots[0], parts);
        return writer.Written.Trimmed();
    }

    /// <summary>The text in pieces, in order.</summary>
    /// <param name="language">The document's.</param>
    public IEnumerable<ReadOnlyMemory<char>> In(string language)
    {
        var copied = 0;
        foreach (var (at, script) in said)
        {
            if (script.Tag == language)
                continue;
            yield return html.AsMemory(copied..at);
            yield return $" lang={script.Tag}".AsMemory();
            copied = at;
        }
        yield return html.AsMemory(copied);
    }

    private TwinText Trimmed()
    {
        var start = html.Length - html.AsSpan().TrimStart(WhiteSpace).Length;
        return start == 0 && !WhiteSpace.Contains(html.LastOrDefault(), StringComparison.Ordinal) ? this
            : new(html.AsSpan().Trim(WhiteSpace).ToString(), [.. said.Select(s => (s.At - start, s.Script))]);
    }
}
