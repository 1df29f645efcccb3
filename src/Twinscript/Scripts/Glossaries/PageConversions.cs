using Twinscript.Diagnostics;
using Twinscript.Yaml;

namespace Twinscript.Scripts;

/// <summary>What a page's front matter says about words.</summary>
/// <param name="Terms">Of <c>conversions:</c>.</param>
/// <param name="Groups">Of <c>glossary:</c>, the nearest first.</param>
internal sealed record PageConversions(IReadOnlyList<GlossaryTerm> Terms, IReadOnlyList<LocatedText> Groups)
{
    public static PageConversions None { get; } = new([], []);

    /// <summary>Reads the keys <c>conversions</c> and <c>glossary</c>.</summary>
    public static PageConversions Read(YamlMapping frontMatter, DiagnosticBag diagnostics)
    {
        var terms = frontMatter.Node("conversions") is { } conversions
            ? new TermReader(frontMatter.SpanOf, diagnostics).ReadList(conversions)
            : [];
        var groups = frontMatter.Texts("glossary");
        return terms.Count == 0 && groups.Count == 0 ? None : new(terms, groups);
    }
}
