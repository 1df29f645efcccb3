using System.Collections.Frozen;

namespace Twinscript.Assets;

/// <summary>Files that browsers open as pages, with scripts that have the rights of the site.</summary>
internal static class ActiveFiles
{
    // Drawings are cleaned, but not when they are compressed.
    private static readonly FrozenSet<string> Extensions = FrozenSet.Create(StringComparer.OrdinalIgnoreCase,
        ".html", ".htm", ".xhtml", ".xht", ".shtml", ".mhtml", ".mht", ".hta", ".xml", ".xsl", ".xslt", ".rdf", ".svgz", ".swf");

    public static bool IsOne(string path) => Extensions.Contains(Path.GetExtension(path));
}
