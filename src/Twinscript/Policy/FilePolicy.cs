using Twinscript.Configuration;

namespace Twinscript.Policy;

/// <summary>The policy of one self-contained file.</summary>
/// <param name="ofPages">The scripts and styles that stand in its pages.</param>
internal sealed class FilePolicy(SiteConfiguration site, SitePolicy policy, IReadOnlySet<InlineCode> ofPages)
{
    /// <summary>All code where pages are trusted, otherwise the theme's.</summary>
    public IEnumerable<InlineCode> Allowed(IEnumerable<InlineCode> code) =>
        site.Html == HtmlTrust.Trusted ? code : code.Where(c => !ofPages.Contains(c));

    public string Put(string html, IEnumerable<InlineCode> allowed) => PolicyTag.Put(html, policy.ForFile(allowed, isHeader: false));
}
