using Twinscript.Documents;

namespace Twinscript.Pictures;

/// <summary>The metadata of published pictures.</summary>
internal static class PictureKeys
{
    /// <summary>Begins a picture's asset name, which is its destination; no file of theme or input is named so.</summary>
    public const string Prefix = "picture:";

    /// <summary>Whether files to take away show this size of it.</summary>
    public static readonly Key<bool> IsPortable = new("portable picture");
}
