using System.Text.RegularExpressions;

namespace Twinscript.Discovery;

/// <summary>Reads what <c>srcset</c> lists.</summary>
internal static partial class SourceSet
{
    /// <returns>Each address with its width or density, which may be empty.</returns>
    public static IEnumerable<(string Url, string Descriptor)> Parse(string value) =>
        Candidate().Matches(value).Select(m => (m.Groups["url"].Value, m.Groups["descriptor"].Value));

    [GeneratedRegex(@"(?<url>[^\s,]\S*[^\s,]|[^\s,])(\s+(?<descriptor>[0-9.]+[wxh]))?\s*(,|$)", RegexOptions.ExplicitCapture, 1000)]
    private static partial Regex Candidate();
}
