using System.Buffers;
using System.Runtime.InteropServices;

namespace Twinscript.Scripts;

/// <summary>What kind of quotation mark a character is.</summary>
[StructLayout(LayoutKind.Auto)]
internal readonly record struct QuoteMark(bool Opens, bool Double, QuoteStyle Style)
{
    private const string Marks = "“”‘’「」『』";

    public static SearchValues<char> All { get; } = SearchValues.Create(Marks);

    /// <summary>Whether the text may hold a mark. False never is wrong, and sooner known than where the first mark is.</summary>
    public static bool MayBeIn(ReadOnlySpan<char> text) => text.ContainsAnyInRange('‘', '”') || text.ContainsAnyInRange('「', '』');

    public static QuoteMark? Of(char character) => Marks.IndexOf(character, StringComparison.Ordinal) is var index and >= 0
        ? new(index % 2 == 0, index % 4 < 2, index < 4 ? QuoteStyle.Curly : QuoteStyle.Corner)
        : null;

    public static char Opening(bool isDouble, QuoteStyle style) => (style, isDouble) switch
    {
        (QuoteStyle.Curly, true) => '“',
        (QuoteStyle.Curly, false) => '‘',
        (_, true) => '「',
        _ => '『',
    };

    public static char Closing(bool isDouble, QuoteStyle style) =>
        Marks[Marks.IndexOf(Opening(isDouble, style), StringComparison.Ordinal) + 1];
}
