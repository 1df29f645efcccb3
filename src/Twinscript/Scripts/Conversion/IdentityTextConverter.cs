using System.Buffers;
using Hanzi;

namespace Twinscript.Scripts;

/// <summary>For the script a text was written in.</summary>
internal sealed class IdentityTextConverter : TextConverter
{
    public static IdentityTextConverter Instance { get; } = new();

    public override bool ChangesNothing => true;

    public override void Convert(ReadOnlySpan<char> text, IBufferWriter<char> output, List<Replacement> replacements) => output.Write(text);
}
