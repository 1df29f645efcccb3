using Twinscript.Diagnostics;
using Twinscript.Documents;

namespace Twinscript.Mirror;

/// <summary>One kind of file beside the pages that holds their text too: a search index, a page's script.</summary>
internal interface IMirroredFileKind
{
    /// <summary>The files of this kind for one new tree. Called once for each script, before any page is written.</summary>
    IEnumerable<MirroredFile> Mirror(IMirrorTree tree);

    /// <summary>What a script written into a page becomes in the new tree; the same instance when it stays.</summary>
    /// <param name="script">The text between the tags.</param>
    /// <param name="type">The value of <c>type</c>; empty when there is none.</param>
    /// <param name="page">The original page.</param>
    string ConvertInline(string script, string type, SitePath page, IMirrorTree tree) => script;
}

/// <param name="Source">The original. In the new tree's pages, every reference to it leads to the destination.</param>
/// <param name="Destination">Below the output folder: <c>zh-hant/assets/app.1a2b3c.js</c>.</param>
internal sealed record MirroredFile(SitePath Source, SitePath Destination, ReadOnlyMemory<byte> Content);

/// <summary>The tree of pages in one other script, as it is being made. Safe to use from several threads.</summary>
internal interface IMirrorTree
{
    /// <summary>BCP 47, of the originals.</summary>
    string SourceTag { get; }

    /// <summary>BCP 47, of the new tree.</summary>
    string Tag { get; }

    /// <summary>The folder of the new tree below the output folder: <c>zh-hant</c>.</summary>
    string Folder { get; }

    /// <summary>Where the site lies on its host, with a slash at both ends: <c>/</c> or <c>/blog/</c>.</summary>
    string BasePath { get; }

    /// <summary>All files of the original site, in ordinal order.</summary>
    IReadOnlyList<SitePath> Files { get; }

    DiagnosticBag Diagnostics { get; }

    bool Contains(SitePath file);

    /// <summary>Whether an original page has a counterpart in the new tree.</summary>
    bool IsMirrored(SitePath page);

    /// <returns>Null when the file can't be read; that is reported.</returns>
    byte[]? Read(SitePath file);

    /// <summary>How the user names a file, for diagnostics.</summary>
    string DisplayPath(SitePath file);

    /// <summary>Converts plain text, with the site's glossary and quotation marks.</summary>
    string Convert(string text);

    /// <summary>Converts a piece of HTML as pages are converted: words across tags, protected elements left alone.</summary>
    string ConvertHtml(string html);

    /// <summary>Where an address on an original page leads in the new tree, relative, absolute or whole as it was written.</summary>
    /// <param name="page">The original page that holds it; its counterpart is where the result stands.</param>
    /// <returns>The same instance when nothing changes.</returns>
    string MapAddress(string address, SitePath page);
}
