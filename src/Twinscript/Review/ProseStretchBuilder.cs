using System.Text;

namespace Twinscript.Review;

internal sealed class ProseStretchBuilder(string file)
{
    private readonly StringBuilder _text = new();
    private readonly List<int> _offsets = [];

    /// <summary>Adds text that stands in the file, give or take escapes, from an offset on.</summary>
    public void Add(string text, Func<int, int> toFile, int start, int end)
    {
        // Behind an escape or a character reference the rest is found where the written text ends.
        var written = end + 1 - start;
        var shift = written > text.Length ? written - text.Length : 0;
        for (var i = 0; i < text.Length; i++)
        {
            var at = toFile(start + i);
            if (shift > 0 && (at >= file.Length || file[at] != text[i]))
                at = toFile(start + shift + i);
            // A placeholder of the author's markup is no prose.
            var gap = text[i] is >= '\uDB80' and <= '\uDBFF' || (i > 0 && text[i - 1] is >= '\uDB80' and <= '\uDBFF');
            _text.Append(gap ? ProseStretch.Gap : text[i]);
            _offsets.Add(Math.Clamp(at, 0, file.Length));
        }
    }

    public void AddGap(int at)
    {
        _text.Append(ProseStretch.Gap);
        _offsets.Add(Math.Clamp(at, 0, file.Length));
    }

    /// <returns>Null when nothing was added that could be converted.</returns>
    public ProseStretch? Build() =>
        _text.ToString() is var text && text.Any(u => u is >= '\u3400' and <= '\u9FFF' or >= '\uD840' and <= '\uD8BF')
        ? new(text, [.. _offsets])
        : null;
}
