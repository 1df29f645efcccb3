using System.Text;
using System.Text.RegularExpressions;
using Hanzi;

namespace Twinscript.Diagnostics.Languages;

/// <summary>The program's own words in Simplified, by its own conversion and a glossary; what is quoted stays as it is written.</summary>
internal static class SimplifiedText
{
    private static readonly Lazy<Converter> Conversion = new(() => Converter.Create("zh-Hant-TW", "zh-Hans-CN", vocabulary: true));

    private static readonly Lazy<IReadOnlyDictionary<string, string>> Glossary = new(ReadGlossary);

    private static readonly Lazy<Regex> Settled = new(() => new(
        string.Join('|', Glossary.Value.Keys.OrderByDescending(term => term.Length).Select(Regex.Escape).Prepend("「[^「」]*」")),
        RegexOptions.CultureInvariant,
        Timeout.InfiniteTimeSpan));

    public static string Of(string traditional)
    {
        var text = new StringBuilder(traditional.Length);
        var at = 0;
        foreach (var settled in Settled.Value.EnumerateMatches(traditional))
        {
            var written = traditional.Substring(settled.Index, settled.Length);
            text.Append(Conversion.Value.Convert(traditional[at..settled.Index]));
            text.Append(Glossary.Value.GetValueOrDefault(written, written));
            at = settled.Index + settled.Length;
        }
        return text.Append(Conversion.Value.Convert(traditional[at..])).Replace('「', '“').Replace('」', '”').ToString();
    }

    private static Dictionary<string, string> ReadGlossary()
    {
        using var stream = typeof(SimplifiedText).Assembly.GetManifestResourceStream("languages/zh-Hans.txt")
            ?? throw new InvalidOperationException("The glossary of the program's words is not in the assembly.");
        using var reader = new StreamReader(stream, Encoding.UTF8);
        return reader.ReadToEnd().Split('\n', StringSplitOptions.RemoveEmptyEntries)
            .Where(line => line[0] != '#')
            .Select(line => line.TrimEnd('\r').Split('\t'))
            .ToDictionary(entry => entry[0], entry => entry[1], StringComparer.Ordinal);
    }
}
