using System.Collections.Concurrent;
using Twinscript.Diagnostics;

namespace Twinscript.Scripts;

/// <summary>The site's own terms. Immutable, and shared by all pages.</summary>
/// <param name="everywhere">Terms for every page.</param>
/// <param name="groups">Terms for pages that name their group.</param>
internal sealed class Glossary(IReadOnlyList<GlossaryTerm> everywhere, IReadOnlyList<GlossaryGroup> groups)
{
    private readonly ConcurrentDictionary<(string? Group, Variant Variant, bool IsSource), TermTable> _tables = new();

    public static Glossary Empty { get; } = new([], []);

    public IReadOnlyList<GlossaryGroup> Groups => groups;

    /// <summary>
    /// Layers the terms for one page over a converter: the page's own win over its groups', and these over the rest of the site's.
    /// </summary>
    /// <param name="text">Dictionary and quotation marks.</param>
    /// <param name="sourceTag">
    /// The script the page was written in. Its own pages follow only one-way terms for it: what the author wrote in it needs no
    /// translation.
    /// </param>
    /// <param name="rulesTag">See <see cref="IScriptTarget.RulesTag"/>.</param>
    /// <param name="page">What the page's front matter says.</param>
    public TextConverter Over(TextConverter text, string sourceTag, string rulesTag, PageConversions page)
    {
        var variant = Variants.OfTag(rulesTag);
        var isSource = variant == Variants.OfTag(sourceTag);
        var converter = GlossaryTextConverter.Over(text, Table(null, variant, isSource));
        foreach (var group in page.Groups.Reverse())
            converter = GlossaryTextConverter.Over(converter, Table(group.Text, variant, isSource));
        return GlossaryTextConverter.Over(converter, TermTable.Of(page.Terms, variant, isSource));
    }

    /// <summary>Warns of groups that a page names and that don't exist.</summary>
    public void CheckGroups(PageConversions page, DiagnosticBag diagnostics)
    {
        foreach (var group in page.Groups)
        {
            if (!groups.Any(known => known.Name == group.Text))
            {
                var names = groups.Count == 0
                    ? "There are none yet"
                    : $"There are: {string.Join(", ", groups.Select(known => known.Name).Order(StringComparer.Ordinal))}";
                diagnostics.Warning(DiagnosticCodes.UnknownGlossaryGroup,
                    $"no glossary group is named '{group.Text}'.{NearestName.Hint(group.Text, groups.Select(known => known.Name))} "
                        + $"{names}; add 'glossary/{group.Text}.yml' to have it.",
                    group.Span);
            }
        }
    }

    /// <summary>Warns of terms without effect in any of the published scripts.</summary>
    public void CheckTerms(IReadOnlyList<TermCheck.Script> scripts, DiagnosticBag diagnostics)
    {
        TermCheck.Run(everywhere, scripts, diagnostics);
        foreach (var group in groups)
            TermCheck.Run(group.Terms, scripts, diagnostics);
    }

    private TermTable Table(string? group, Variant variant, bool isSource) =>
        _tables.GetOrAdd((group, variant, isSource), static (key, glossary) =>
        TermTable.Of(glossary.TermsOf(key.Group), key.Variant, key.IsSource), this);

    private IReadOnlyList<GlossaryTerm> TermsOf(string? group) =>
        group is null ? everywhere : groups.FirstOrDefault(known => known.Name == group)?.Terms ?? [];
}
