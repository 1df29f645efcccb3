using System.Buffers;
using Hanzi;
using Twinscript.Scripts;

namespace Twinscript.Reading;

/// <summary>A text's runes as another script spells them, each with the place in the text it stands for.</summary>
/// <param name="Starts">One more than runes: the last is the text's end.</param>
internal sealed record RespelledText(int[] Runes, int[] Starts)
{
    public static RespelledText Of(string text, TextConverter converter)
    {
        var output = new ArrayBufferWriter<char>(text.Length + 16);
        var replacements = new List<Replacement>();
        converter.Convert(text, output, replacements);
        var spelled = output.WrittenSpan;

        var runes = new List<int>(text.Length);
        var starts = new List<int>(text.Length + 1);
        var (at, written) = (0, 0);
        foreach (var replacement in replacements)
        {
            Add(text.AsSpan(at, replacement.SourceStart - at), text.AsSpan(at, replacement.SourceStart - at), at);
            Add(spelled.Slice(replacement.TargetStart, replacement.TargetLength), text.AsSpan(replacement.SourceStart, replacement.SourceLength), replacement.SourceStart);
            (at, written) = (replacement.SourceStart + replacement.SourceLength, replacement.TargetStart + replacement.TargetLength);
        }
        Add(spelled[written..], text.AsSpan(at), at);
        starts.Add(text.Length);
        return new([.. runes], [.. starts]);

        // Rune by rune where both have equally many; else the first stands for the whole.
        void Add(ReadOnlySpan<char> written, ReadOnlySpan<char> source, int start)
        {
            var places = new List<int>(source.Length);
            foreach (var rune in source.EnumerateRunes())
            {
                places.Add(start);
                start += rune.Utf16SequenceLength;
            }
            var first = runes.Count;
            foreach (var rune in written.EnumerateRunes())
                runes.Add(rune.Value);
            var count = runes.Count - first;
            for (var i = 0; i < count; i++)
                starts.Add(count == places.Count ? places[i] : i == 0 && places.Count > 0 ? places[0] : start);
        }
    }
}
