using System.Text;

namespace Twinscript.Markdown.Tags;

/// <summary>A page's Markdown with a private-use character for each tag: Markdown takes it for a letter and can't cut it in two.</summary>
internal sealed class TaggedText(string text, IReadOnlyList<Tag> tags, IReadOnlyList<(int InText, int InBody)> anchors)
{
    /// <summary>The last plane; the one before is for conversion markup.</summary>
    private const int First = 0x100000;

    public const int Most = 0xFFFE;

    /// <summary>What every such character begins with.</summary>
    public static char[] FirstUnits { get; } = [.. Enumerable.Range(0xDBC0, 64).Select(unit => (char)unit)];

    public string Text => text;

    public IReadOnlyList<Tag> Tags => tags;

    public static TaggedText Plain(string body) => new(body, [], []);

    public static string CharacterOf(int index) => new Rune(First + index).ToString();

    public static bool MayHold(ReadOnlySpan<char> text) => text.ContainsAnyInRange('\uDBC0', '\uDBFF');

    /// <summary>The tag whose character stands at a place; null for none.</summary>
    public Tag? At(ReadOnlySpan<char> place) =>
        tags.Count > 0 && place is [>= '\uDBC0' and <= '\uDBFF' and var high, var low, ..] && char.IsLowSurrogate(low)
        && char.ConvertToUtf32(high, low) - First is var index && index < tags.Count ? tags[index] : null;

    public string Replace(string shown, Func<Tag, string> with)
    {
        if (tags.Count == 0 || !MayHold(shown))
            return shown;
        var replaced = new StringBuilder(shown.Length);
        for (var at = 0; at < shown.Length; at++)
        {
            if (At(shown.AsSpan(at)) is { } tag)
            {
                replaced.Append(with(tag));
                at++;
            }
            else
                replaced.Append(shown[at]);
        }
        return replaced.ToString();
    }

    public string Restore(string shown) => Replace(shown, tag => tag.Written);

    /// <summary>From an offset in <see cref="Text"/> to one in the body.</summary>
    public int ToBody(int offset)
    {
        if (anchors.Count == 0)
            return offset;
        var (low, high) = (0, anchors.Count - 1);
        while (low < high)
        {
            var middle = (low + high + 1) / 2;
            if (anchors[middle].InText <= offset)
                low = middle;
            else
                high = middle - 1;
        }
        var place = anchors[low].InBody + (offset - anchors[low].InText);
        return low + 1 < anchors.Count ? Math.Min(place, Math.Max(anchors[low].InBody, anchors[low + 1].InBody)) : place;
    }
}
