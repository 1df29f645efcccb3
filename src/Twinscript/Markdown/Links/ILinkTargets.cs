using Twinscript.Documents;

namespace Twinscript.Markdown;

/// <summary>What a page may link to or show.</summary>
internal interface ILinkTargets
{
    /// <summary>For suggestions when a page is missing.</summary>
    IEnumerable<string> Pages { get; }

    /// <summary>True only for a Markdown page that is published.</summary>
    bool IsPage(SourcePath path);

    bool Exists(SourcePath file);

    /// <summary>The page meant by a name: its path with or without extension, from here or from the top, or only the end of it.</summary>
    SourcePath? FindPage(string name, SourcePath from);

    /// <summary>The file whose path ends with a name.</summary>
    SourcePath? FindFile(string name, SourcePath from);

    string? TitleOf(SourcePath page);

    /// <summary>The page an address means that names no file; see <see cref="LinkFinder"/>. It may start with a slash.</summary>
    SourcePath? PageAt(SourcePath from, string written);

    /// <inheritdoc cref="PageAt"/>
    SourcePath? FileAt(SourcePath from, string written);

    /// <summary>Whether something is at an address that starts with a slash, though no file of the input is.</summary>
    bool IsMade(string address);

    /// <summary>The id in another page that an anchor means; the anchor itself when nothing else does.</summary>
    string Anchor(SourcePath page, string anchor);

    /// <summary>The sizes of a raster picture; null when the file is shown as it is, or, with the problem, when it is broken.</summary>
    ShownPicture? Picture(SourcePath file, out string? problem);

    /// <summary>The address of a raster picture in full size; null as above.</summary>
    string? WholePicture(SourcePath file, out string? problem);

    /// <summary>Null, with the problem, when the file can't be read as text.</summary>
    string? ReadSvg(SourcePath file, out string? problem);
}
