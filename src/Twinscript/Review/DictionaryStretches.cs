using System.Buffers;
using Hanzi;
using Twinscript.Scripts;

namespace Twinscript.Review;

/// <summary>
/// Put below a glossary, it shows what the glossary leaves to the dictionaries: each such stretch comes back as a replacement
/// by nothing. Words with an author's own term need no review.
/// </summary>
internal sealed class DictionaryStretches : TextConverter
{
    public static DictionaryStretches Instance { get; } = new();

    public override void Convert(ReadOnlySpan<char> text, IBufferWriter<char> output, List<Replacement> replacements) =>
        replacements.Add(new(0, text.Length, 0, 0));

    /// <param name="terms">A glossary over <see cref="Instance"/>.</param>
    public static IEnumerable<Range> Of(string text, TextConverter terms)
    {
        List<Replacement> found = [];
        terms.Convert(text, new ArrayBufferWriter<char>(), found);
        return [.. found.Where(r => r.TargetLength == 0).Select(r => r.SourceStart..(r.SourceStart + r.SourceLength))];
    }
}
