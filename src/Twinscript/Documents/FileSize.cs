using System.Globalization;

namespace Twinscript.Documents;

internal static class FileSize
{
    /// <summary>In units of 1,000, as shops and file managers write them, e.g. <c>218 KB</c> or <c>1.4 MB</c>.</summary>
    public static string Readable(long bytes) => bytes switch
    {
        < 1_000 => string.Create(CultureInfo.InvariantCulture, $"{bytes} B"),
        < 999_500 => string.Create(CultureInfo.InvariantCulture, $"{Math.Round(bytes / 1e3, MidpointRounding.AwayFromZero):0} KB"),
        _ => string.Create(CultureInfo.InvariantCulture, $"{bytes / 1e6:0.0} MB"),
    };
}
