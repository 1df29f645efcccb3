using Twinscript.Documents;

namespace Twinscript.Incremental;

/// <summary>A finished page with everything it was made of.</summary>
/// <param name="Own">The page, its counterparts and neighbours, the theme.</param>
/// <param name="Reads">What else of the site its templates looked at; see <see cref="Theme.TemplateReads"/>.</param>
/// <param name="Seen">What that was.</param>
internal sealed record RememberedRendering(Digest Own, string[] Reads, Digest Seen, Content Content);
