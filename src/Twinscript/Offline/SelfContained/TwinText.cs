using System.Text;
using Twinscript.Configuration;
using Twinscript.Engine.Caching;
using Twinscript.Policy;
using Twinscript.Scripts;

namespace Twinscript.Offline;

/// <summary>
/// HTML in several scripts, laid over each other. In a document of one of them, text of that script need not say its language.
/// </summary>
/// <param name="html">UTF-8, without the languages.</param>
/// <param name="said">Where each script's language is to be said.</param>
internal sealed class TwinText(
    ReadOnlyMemory<byte> html, IReadOnlyList<(int At, PublishedScript Script)> said, IReadOnlyList<InlineCode> code)
{
    private const string WhiteSpace = " \t\n\r\f";

    public IReadOnlyList<InlineCode> Code => code;

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
        return Of(writer.Finish(), writer.Said);
    }

    /// <summary>The text in pieces, in order.</summary>
    /// <param name="language">The document's.</param>
    public IEnumerable<ReadOnlyMemory<byte>> In(string language)
    {
        var copied = 0;
        foreach (var (at, script) in said)
        {
            if (script.Tag == language)
                continue;
            yield return html[copied..at];
            yield return Encoding.UTF8.GetBytes(Saying(script));
            copied = at;
        }
        yield return html[copied..];
    }

    public static string Saying(PublishedScript script) => $" lang={script.Tag}";

    public void WriteTo(CacheWriter to)
    {
        to.Number(html.Length);
        to.Write(html.Span);
        to.List(said, s => { to.Number(s.At); to.Text(s.Script.Tag); });
        to.List(code, c => { to.Text(c.Element); to.Text(c.Text); });
    }

    /// <returns>Null when a script is not published any more.</returns>
    public static TwinText? ReadFrom(CacheReader from, IReadOnlyList<PublishedScript> scripts)
    {
        var html = from.Bytes(from.Count());
        var said = from.List(() => (At: (int)from.Number(), Tag: from.Text()));
        var code = from.List(() => new InlineCode(from.Text(), from.Text()));
        var known = scripts.ToDictionary(s => s.Tag, StringComparer.Ordinal);
        return said.All(s => known.ContainsKey(s.Tag)) ? new(html, [.. said.Select(s => (s.At, known[s.Tag]))], code) : null;
    }

    private static TwinText Of(string html, IReadOnlyList<(int At, PublishedScript Script)> said)
    {
        var start = html.Length - html.AsSpan().TrimStart(WhiteSpace).Length;
        var text = html.AsSpan().Trim(WhiteSpace);
        var bytes = new byte[Encoding.UTF8.GetByteCount(text)];
        var places = new List<(int, PublishedScript)>(said.Count);
        var (read, written) = (0, 0);
        foreach (var (at, script) in said)
        {
            written += Encoding.UTF8.GetBytes(text[read..(at - start)], bytes.AsSpan(written));
            read = at - start;
            places.Add((written, script));
        }
        Encoding.UTF8.GetBytes(text[read..], bytes.AsSpan(written));
        return new(bytes, places, InlineCode.In(html));
    }
}
