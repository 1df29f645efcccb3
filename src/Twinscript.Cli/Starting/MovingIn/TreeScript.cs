using System.Text;
using Twinscript.Configuration;

namespace Twinscript.Cli.Starting.MovingIn;

/// <summary>Finds out which script a tree is written in, by the characters that only one of them has.</summary>
internal static class TreeScript
{
    private const int MostFiles = 200;
    private const int MostCharacters = 4000;

    /// <param name="language">What the configuration says, such as <c>zh-HK</c>; it only decides the region.</param>
    public static string Of(string folder, string? language)
    {
        var (simplified, traditional) = WritingScript.Count(folder, [.. PageFolders.Pages(folder)], MostFiles);
        var region = language?.Split('-', '_')[^1].ToUpperInvariant();
        if (traditional > simplified)
            return region is "HK" or "MO" ? "zh-Hant-HK" : "zh-Hant-TW";
        return region is "SG" ? "zh-Hans-SG" : "zh-Hans-CN";
    }

    /// <summary>The beginning of a file.</summary>
    public static string Taste(string path)
    {
        using var reader = new StreamReader(path);
        var buffer = new char[MostCharacters];
        return new(buffer, 0, reader.ReadBlock(buffer));
    }

    public static bool IsChinese(string text) => text.EnumerateRunes().Count(IsHan) > text.Length / 20;

    private static bool IsHan(Rune rune) => rune.Value is >= 0x4E00 and <= 0x9FFF;
}
