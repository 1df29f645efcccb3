using System.Globalization;
using System.Security.Cryptography;
using System.Text;
using NetVips;

namespace Twinscript.Cards;

/// <summary>The fonts a card can be set in: those of the machine.</summary>
internal static class MachineFonts
{
    // Letters of both scripts, and one that in every font is flat.
    private static readonly string[] Samples = ["說", "说", "一"];

    // Assigned to nothing, so what is drawn for it is what is drawn for a letter no font has.
    private const string Nothing = "\u0378";

    private static readonly Lazy<bool> Chinese = new(FindChinese);

    private static readonly Lazy<string> Names = new(ListFiles);

    /// <summary>To be asked only where <see cref="Pictures.Libvips.Version"/> is known.</summary>
    public static bool HaveChinese => Chinese.Value;

    /// <summary>Changes when a font is installed or taken away.</summary>
    public static string Fingerprint => Names.Value;

    private static bool FindChinese()
    {
        // Without its configuration fontconfig complains aloud before it finds nothing.
        if (OperatingSystem.IsLinux() && !File.Exists(FontConfiguration()))
            return false;
        try
        {
            var nothing = SizeOf(Nothing);
            return Samples.All(letter => SizeOf(letter) != nothing);
        }
        catch (VipsException)
        {
            return false;
        }
    }

    private static (int Width, int Height) SizeOf(string text)
    {
        using var drawn = Image.Text(text, font: "serif 40");
        return (drawn.Width, drawn.Height);
    }

    private static string FontConfiguration() =>
        Environment.GetEnvironmentVariable("FONTCONFIG_FILE") is { Length: > 0 } file ? file
        : Path.Combine(
            Environment.GetEnvironmentVariable("FONTCONFIG_PATH") is { Length: > 0 } folder ? folder : "/etc/fonts", "fonts.conf");

    private static string ListFiles()
    {
        var options = new EnumerationOptions { RecurseSubdirectories = true, IgnoreInaccessible = true };
        var files = Folders().Where(Directory.Exists)
            .SelectMany(folder => new DirectoryInfo(folder).EnumerateFiles("*", options))
            .Select(file => string.Create(CultureInfo.InvariantCulture, $"{file.FullName}:{file.Length}"))
            .Order(StringComparer.Ordinal);
        return Convert.ToHexStringLower(SHA256.HashData(
            Encoding.UTF8.GetBytes(FontConfiguration() + string.Join('\n', files))).AsSpan(0, 8));
    }

    private static IEnumerable<string> Folders()
    {
        var home = Environment.GetFolderPath(Environment.SpecialFolder.UserProfile);
        return OperatingSystem.IsMacOS() ? ["/System/Library/Fonts", "/Library/Fonts", Path.Combine(home, "Library/Fonts")]
            : OperatingSystem.IsWindows() ? [Environment.GetFolderPath(Environment.SpecialFolder.Fonts)]
            : ["/usr/share/fonts", "/usr/local/share/fonts", Path.Combine(home, ".fonts"), Path.Combine(home, ".local/share/fonts")];
    }
}
