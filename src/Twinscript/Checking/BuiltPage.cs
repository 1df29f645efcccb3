using Twinscript.Diagnostics;
using Twinscript.Documents;

namespace Twinscript.Checking;

/// <summary>The facts kept of a page once it has been read; a whole site's parsed pages would not fit into memory.</summary>
/// <param name="file">On disk.</param>
/// <param name="display">For diagnostics.</param>
internal sealed class BuiltPage(SitePath path, string file, string display)
{
    public SitePath Path => path;

    /// <summary>The document's language, or empty.</summary>
    public required string Language { get; init; }

    public required IReadOnlySet<string> Ids { get; init; }

    public required IReadOnlyList<Reference> References { get; init; }

    public required IReadOnlyList<Alternate> Alternates { get; init; }

    public required string? Canonical { get; init; }

    /// <summary>The page's own base address, when it states one.</summary>
    public required string? Base { get; init; }

    /// <summary>It leads on to another page by itself.</summary>
    public required bool IsRedirect { get; init; }

    /// <summary>Compressed, without what it loads.</summary>
    public required long Bytes { get; init; }

    /// <summary>Reads the file again: most pages have no problem to show.</summary>
    public SourceSpan Span(int offset, int length) => new SourceText(display, File.ReadAllText(file)).Span(offset, length);

    public SourceSpan Whole => SourceText.WholeFile(display);
}
