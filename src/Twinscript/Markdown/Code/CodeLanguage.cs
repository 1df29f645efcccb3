using System.Collections.Frozen;

namespace Twinscript.Markdown.Code;

/// <summary>Reads a stretch of code and adds what it finds to the code's tokens.</summary>
internal delegate void CodeReader(CodeText code, int start, int end);

/// <param name="Escape">The character that takes the meaning from the next one; none when it is the null character.</param>
internal readonly record struct Quotation(string Open, string Close, char Escape = '\\', bool IsLong = false)
{
    /// <summary>Holds one character; a mark that nothing closes at once means something else.</summary>
    public bool IsCharacter { get; init; }
}

/// <summary>What tells the words of one language apart: enough to colour it, not to understand it.</summary>
/// <param name="Keywords">With a space between.</param>
internal sealed record CodeLanguage(string Keywords)
{
    private static readonly Quotation Double = new("\"", "\"");
    private static readonly Quotation Single = new("'", "'");

    private WordSets? _words;

    public static readonly Quotation[] Quotes = [Double, Single];

    public static readonly Quotation[] QuotesAndCharacters = [Double, Single with { IsCharacter = true }];

    public static readonly Quotation[] ThriceAndQuotes =
        [new("\"\"\"", "\"\"\"", IsLong: true), new("'''", "'''", IsLong: true), Double, Single];

    public string Constants { get; init; } = "true false null";

    public string Types { get; init; } = "";

    public string[] LineComments { get; init; } = ["//"];

    public (string Open, string Close)[] Comments { get; init; } = [("/*", "*/")];

    public Quotation[] Strings { get; init; } = Quotes;

    public bool IgnoresCase { get; init; }

    /// <summary>A name before a parenthesis is called.</summary>
    public bool HasCalls { get; init; } = true;

    /// <summary>Types begin with a capital letter, and constants are written in capitals.</summary>
    public bool HasCapitals { get; init; }

    /// <summary>What stands before a colon is a key.</summary>
    public bool HasKeys { get; init; }

    /// <summary>Characters with which variables begin: <c>$name</c>.</summary>
    public string Variables { get; init; } = "";

    /// <summary>Characters with which annotations begin: <c>@Override</c>.</summary>
    public string Annotations { get; init; } = "";

    /// <summary>Characters that make a directive of a whole line: <c>#include</c>.</summary>
    public string Directives { get; init; } = "";

    /// <summary>Characters that names hold besides letters and digits.</summary>
    public string NameCharacters { get; init; } = "";

    public CodeKind KindOf(ReadOnlySpan<char> word)
    {
        var words = _words ??= new(this);
        if (words.Keywords.Contains(word))
            return CodeKind.Keyword;
        if (words.Constants.Contains(word))
            return CodeKind.Number;
        return words.Types.Contains(word) ? CodeKind.Type : CodeKind.Plain;
    }

    /// <summary>One object, because pages are read side by side, and a half-written field would be seen.</summary>
    private sealed class WordSets(CodeLanguage language)
    {
        public FrozenSet<string>.AlternateLookup<ReadOnlySpan<char>> Keywords { get; } = language.Set(language.Keywords);

        public FrozenSet<string>.AlternateLookup<ReadOnlySpan<char>> Constants { get; } = language.Set(language.Constants);

        public FrozenSet<string>.AlternateLookup<ReadOnlySpan<char>> Types { get; } = language.Set(language.Types);
    }

    private FrozenSet<string>.AlternateLookup<ReadOnlySpan<char>> Set(string words) =>
        words.Split((char[])[' ', '\n', '\r'], StringSplitOptions.RemoveEmptyEntries)
            .ToFrozenSet(IgnoresCase ? StringComparer.OrdinalIgnoreCase : StringComparer.Ordinal)
            .GetAlternateLookup<ReadOnlySpan<char>>();
}
