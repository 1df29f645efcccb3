using System.Buffers;
using Hanzi;

namespace Twinscript.Scripts;

/// <summary>Writes the quotation marks of a script.</summary>
/// <remarks>
/// Pairs are found in a whole block, so code that cuts blocks into stretches asks for <see cref="TextConverter.Quotes"/>.
/// </remarks>
internal sealed class QuoteTextConverter(TextConverter words, QuoteStyle style) : TextConverter
{
    public override QuoteStyle Quotes => style;

    /// <summary>The style of a script by its tag: corner brackets for Traditional, curly quotes for Simplified.</summary>
    public static QuoteStyle StyleOf(string tag) => Variants.OfTag(tag) switch
    {
        Variant.Zh => QuoteStyle.AsWritten,
        < Variant.Tw => QuoteStyle.Curly,
        _ => QuoteStyle.Corner,
    };

    /// <summary>Lets a converter write the target's marks where source and target differ in them.</summary>
    public static TextConverter Between(string sourceTag, string targetTag, TextConverter words) =>
        StyleOf(targetTag) is var style && style != QuoteStyle.AsWritten && style != StyleOf(sourceTag)
            ? new QuoteTextConverter(words, style)
            : words;

    public override void Convert(ReadOnlySpan<char> text, IBufferWriter<char> output, List<Replacement> replacements) =>
        words.Convert(text, output, replacements);

    public override bool IsWord(ReadOnlySpan<char> text, int start, int length) => words.IsWord(text, start, length);

    public override bool TryConvertFast(ReadOnlySpan<char> text, IBufferWriter<char> output) => words.TryConvertFast(text, output);
}
