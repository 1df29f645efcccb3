using System.Buffers;
using System.Text;
using Twinscript.Scripts;

namespace Twinscript.Search;

/// <summary>Gathers text in which a run of white space is one character: a line break if there was one among it, else a space.</summary>
internal sealed class CompactText
{
    private static readonly SearchValues<char> Special = SearchValues.Create(" \t\r\n&");

    private readonly StringBuilder _text = new();
    private char _gap;

    /// <summary>What follows stands on a line of its own.</summary>
    public void Break() => _gap = '\n';

    /// <param name="text">As it stands in HTML.</param>
    /// <param name="references">Whether character references stand for characters.</param>
    public void Append(ReadOnlySpan<char> text, bool references)
    {
        while (!text.IsEmpty)
        {
            var clean = text.IndexOfAny(Special);
            if (clean != 0)
            {
                AppendClean(clean < 0 ? text : text[..clean]);
                if (clean < 0)
                    return;
                text = text[clean..];
            }
            var read = 1;
            if (text[0] != '&')
            {
                Space(text[0]);
            }
            else if (references && CharacterReference.Read(text, out var decoded) is > 0 and var length)
            {
                AppendDecoded(decoded);
                read = length;
            }
            else
            {
                AppendClean("&");
            }
            text = text[read..];
        }
    }

    /// <summary>Hands the text over, without white space at its ends, and begins anew.</summary>
    public string Take()
    {
        var text = _text.ToString();
        _text.Clear();
        _gap = '\0';
        return text;
    }

    private void AppendDecoded(string decoded)
    {
        if (decoded is " " or "\t" or "\r" or "\n")
            Space(decoded[0]);
        else
            AppendClean(decoded);
    }

    private void Space(char space)
    {
        if (_gap != '\n')
            _gap = space is '\n' or '\r' ? '\n' : ' ';
    }

    private void AppendClean(ReadOnlySpan<char> text)
    {
        if (_gap != '\0' && _text.Length > 0)
            _text.Append(_gap);
        _gap = '\0';
        _text.Append(text);
    }
}
