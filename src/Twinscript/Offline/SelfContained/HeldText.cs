using System.Globalization;
using System.Text;
using Twinscript.Scripts;

namespace Twinscript.Offline;

/// <summary>What a file holds and need not be parsed when its editions are merged, most of it: styles, scripts and finished contents. A mark stands in for each.</summary>
internal sealed class HeldText
{
    // Unicode keeps these for a program's own use; a page that holds one all the same is parsed whole.
    private const char Start = '\uFDD0';
    private const char End = '\uFDD1';

    /// <summary>In characters. Shorter ones are parsed as fast.</summary>
    private const int Least = 200;

    private readonly Dictionary<string, int> _raw = new(StringComparer.Ordinal);
    private readonly List<string> _texts = [];
    private readonly List<TwinContent> _contents = [];

    public static bool IsMark(string comment) => comment is [Start, .., End];

    /// <returns>The editions with marks in the places of what is held.</returns>
    public IReadOnlyList<string> Take(IReadOnlyList<string> editions, IReadOnlyList<TwinContent> contents) =>
        editions.Any(e => e.AsSpan().ContainsAny(Start, End)) ? editions : [.. TakeContents(editions, contents).Select(TakeRawText)];

    /// <param name="language">The document's.</param>
    /// <returns>Null when a content would not stand in it once.</returns>
    public string? Restore(string html, string language)
    {
        var output = new StringBuilder(html.Length);
        var (copied, restored) = (0, 0);
        while (html.IndexOf(Start, copied) is var start and >= 0 && (_texts.Count > 0 || _contents.Count > 0))
        {
            var end = html.IndexOf(End, start);
            var index = int.Parse(html.AsSpan(start + 1, end - start - 1), CultureInfo.InvariantCulture);
            output.Append(html, copied, start - copied);
            if (index >= 0)
                output.Append(_texts[index]);
            else if (~index == restored)
                output.Append(_contents[restored++].In(language));
            else
                return null;
            copied = end + 1;
        }
        return restored == _contents.Count ? output.Append(html, copied, html.Length - copied).ToString() : null;
    }

    private IReadOnlyList<string> TakeContents(IReadOnlyList<string> editions, IReadOnlyList<TwinContent> contents)
    {
        var outputs = editions.Select(_ => new StringBuilder()).ToArray();
        var copied = new int[editions.Count];
        foreach (var content in contents)
        {
            var places = editions.Select((e, i) => e.IndexOf(content.Editions[i], copied[i], StringComparison.Ordinal)).ToArray();
            if (places.Any(p => p < 0) || content.Editions.Any(e => e.Length < Least))
                continue;
            for (var i = 0; i < editions.Count; i++)
            {
                // A comment, because it may stand wherever a content does.
                outputs[i].Append(editions[i], copied[i], places[i] - copied[i]).Append("<!--").Append(Mark(~_contents.Count)).Append("-->");
                copied[i] = places[i] + content.Editions[i].Length;
            }
            _contents.Add(content);
        }
        return [.. outputs.Select((o, i) => o.Append(editions[i], copied[i], editions[i].Length - copied[i]).ToString())];
    }

    private string TakeRawText(string edition)
    {
        var output = new StringBuilder();
        var copied = 0;
        foreach (var (_, place) in InlineCode.Of(edition))
        {
            var (start, length) = place.GetOffsetAndLength(edition.Length);
            if (length < Least)
                continue;
            output.Append(edition, copied, start - copied).Append(Mark(Index(edition[place])));
            copied = start + length;
        }
        return output.Append(edition, copied, edition.Length - copied).ToString();
    }

    /// <returns>The same for the same text, so that what is equal stays equal.</returns>
    private int Index(string text)
    {
        if (!_raw.TryGetValue(text, out var index))
        {
            _raw.Add(text, index = _texts.Count);
            _texts.Add(text);
        }
        return index;
    }

    private static string Mark(int index) => string.Create(CultureInfo.InvariantCulture, $"{Start}{index}{End}");
}
