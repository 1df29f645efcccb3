using System.Buffers;
using Hanzi;

namespace Twinscript.Scripts;

/// <summary>Turns plain Chinese text into one script. Safe to use from several threads.</summary>
internal abstract class TextConverter
{
    /// <summary>Whether every text comes out as it went in, so that callers needn't ask.</summary>
    public virtual bool ChangesNothing => false;

    /// <inheritdoc cref="Converter.Convert(ReadOnlySpan{char}, IBufferWriter{char}, List{Replacement})"/>
    public abstract void Convert(ReadOnlySpan<char> text, IBufferWriter<char> output, List<Replacement> replacements);

    /// <summary>Converts without a list of what was replaced, which is many times faster.</summary>
    /// <returns>False, and nothing written, when this converter can't.</returns>
    public virtual bool TryConvertFast(ReadOnlySpan<char> text, IBufferWriter<char> output) => false;

    /// <inheritdoc cref="Converter.IsWord"/>
    public virtual bool IsWord(ReadOnlySpan<char> text, int start, int length) => true;

    /// <summary>The quotation marks to write.</summary>
    public virtual QuoteStyle Quotes => QuoteStyle.AsWritten;

    /// <summary>Converts a whole text, its quotation marks too.</summary>
    public string Convert(string plainText)
    {
        if (ChangesNothing)
            return plainText;
        var output = new TextBuffer(plainText.Length + 16);
        var replacements = new List<Replacement>();
        Convert(plainText, output, replacements);
        if (Quotes != QuoteStyle.AsWritten && QuoteMark.MayBeIn(plainText))
            QuoteReplacements.Add(replacements, 0, output.Written, QuoteConversion.To(Quotes, QuoteParser.Parse(plainText, out _)));
        return output.Written.SequenceEqual(plainText) ? plainText : output.Written.ToString();
    }
}
