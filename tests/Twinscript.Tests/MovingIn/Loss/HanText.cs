using System.Text;

namespace Twinscript.Tests.MovingIn.Loss;

/// <summary>The Han characters of a text, each with its line.</summary>
internal sealed class HanText
{
    private readonly List<int> _characters = [];
    private readonly List<int> _lines = [];
    private int _line = 1;

    public int Count => _characters.Count;

    public int this[int index] => _characters[index];

    public int LineOf(int index) => _lines[index];

    public string Text(int start, int end)
    {
        var text = new StringBuilder();
        for (var i = start; i < end; i++)
            text.Append(new Rune(_characters[i]));
        return text.ToString();
    }

    public void Add(ReadOnlySpan<char> text)
    {
        foreach (var rune in text.EnumerateRunes())
        {
            if (rune.Value == '\n')
                _line++;
            if (!IsHan(rune.Value))
                continue;
            _characters.Add(rune.Value);
            _lines.Add(_line);
        }
    }

    private static bool IsHan(int value) => value is 0x3007 or (>= 0x3400 and <= 0x4DBF) or (>= 0x4E00 and <= 0x9FFF)
        or (>= 0xF900 and <= 0xFAFF) or (>= 0x20000 and <= 0x3FFFF);
}
