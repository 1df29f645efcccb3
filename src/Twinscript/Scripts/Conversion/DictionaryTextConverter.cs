using System.Buffers;
using Hanzi;

namespace Twinscript.Scripts;

internal sealed class DictionaryTextConverter(Converter converter) : TextConverter
{
    public override void Convert(ReadOnlySpan<char> text, IBufferWriter<char> output, List<Replacement> replacements) =>
        converter.Convert(text, output, replacements);

    public override bool IsWord(ReadOnlySpan<char> text, int start, int length) => converter.IsWord(text, start, length);

    public override bool TryConvertFast(ReadOnlySpan<char> text, IBufferWriter<char> output)
    {
        converter.Convert(text, output);
        return true;
    }
}
