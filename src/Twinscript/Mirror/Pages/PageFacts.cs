using System.Runtime.InteropServices;

namespace Twinscript.Mirror;

/// <summary>What is to be known of a page before any is written. Places are offsets in the page without what was added to it.</summary>
internal sealed record PageFacts
{
    /// <summary>Of the page in UTF-16 units.</summary>
    public int Length { get; init; }

    /// <summary>Of the document; null when it says none.</summary>
    public string? Language { get; set; }

    /// <summary>Where the document's element may get another attribute; -1 when its tag isn't written.</summary>
    public int RootNameEnd { get; set; } = -1;

    public string? Canonical { get; set; }

    /// <summary>Of <c>og:url</c>.</summary>
    public string? Url { get; set; }

    public string? Base { get; set; }

    /// <summary>Where the page leads on to by itself.</summary>
    public string? Refresh { get; set; }

    /// <summary>Other languages' pages by their tags, as the page itself names them.</summary>
    public List<(string Tag, string Address)> Alternates { get; } = [];

    /// <summary>Some addresses from the root of the host.</summary>
    public List<string> Rooted { get; } = [];

    public int HeadEnd { get; set; }

    public int BodyEnd { get; set; }

    /// <summary>The element at which the switch is to stand.</summary>
    public FoundElement? Place { get; set; }

    public TextCounts Text { get; } = new();
}

/// <summary>Where an element begins and ends, with and without its tags.</summary>
[StructLayout(LayoutKind.Auto)]
internal readonly record struct FoundElement(string Name, int Start, int ContentEnd, int End);

/// <summary>How much of which writing a page's text holds.</summary>
internal sealed class TextCounts
{
    // Enough to tell, and long pages take no longer.
    private const int Most = 8000;

    private int _read;

    public int Han { get; private set; }

    public int Kana { get; private set; }

    public int Latin { get; private set; }

    public int Simplified { get; private set; }

    public int Traditional { get; private set; }

    public bool IsFull => _read >= Most;

    public void Add(ReadOnlySpan<char> text)
    {
        foreach (var unit in text)
        {
            if (unit is >= '\u4E00' and <= '\u9FFF')
            {
                Han++;
                var script = Hanzi.ScriptDetector.ScriptOf(new(unit));
                Simplified += script == Hanzi.ChineseScript.Simplified ? 1 : 0;
                Traditional += script == Hanzi.ChineseScript.Traditional ? 1 : 0;
            }
            else if (unit is >= '\u3041' and <= '\u30FF')
                Kana++;
            else if (char.IsAsciiLetter(unit))
                Latin++;
        }
        _read += text.Length;
    }
}
