using System.Text;

namespace Twinscript.Markdown;

/// <summary>Counts what takes time to read: a Han character is one, so is a word or number in another script.</summary>
internal struct TextLength
{
    private bool _inWord;
    private bool _joined;

    public int Characters { get; private set; }

    /// <summary>Words go on across calls, as they do across inline markup, until <see cref="Break"/>.</summary>
    public void Add(ReadOnlySpan<char> text)
    {
        foreach (var rune in text.EnumerateRunes())
        {
            if (WideCharacters.IsHanOrKana(rune))
            {
                Characters++;
                _inWord = false;
            }
            else if (Rune.IsLetterOrDigit(rune))
            {
                if (!_inWord)
                    Characters++;
                (_inWord, _joined) = (true, false);
            }
            else if (!WideCharacters.IsAttached(rune))
            {
                // One mark inside a word joins it: 1,000, don't, 1.6.0.
                _inWord = _inWord && !_joined && rune.Value is '.' or ',' or '\'' or 0x2019 or '-' or ':';
                _joined = true;
            }
        }
    }

    public void Break() => _inWord = false;
}
