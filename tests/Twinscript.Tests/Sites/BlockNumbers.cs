using System.Text.RegularExpressions;

namespace Twinscript.Tests.Sites;

/// <summary>The numbers by which both scripts of a page find each other's paragraphs, which most tests do not ask about.</summary>
internal static partial class BlockNumbers
{
    public static string Off(string html) => Number().Replace(html, "");

    [GeneratedRegex(" data-block=\"[0-9]+\"", RegexOptions.NonBacktracking)]
    private static partial Regex Number();
}
