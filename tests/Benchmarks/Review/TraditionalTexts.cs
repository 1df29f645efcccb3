using System.IO.Compression;
using System.Net;
using System.Text;
using System.Text.RegularExpressions;

namespace Benchmarks.Review;

/// <summary>Text that people wrote in Traditional Chinese, from Debian's packages and from the microsite.</summary>
internal static partial class TraditionalTexts
{
    private const string Reference = "/usr/share/debian-reference/debian-reference.zh-tw.txt.gz";
    private const string Guide = "/usr/share/doc/maint-guide-zh-tw/html";
    private const string OfficeHelp = "/usr/share/libreoffice/help/zh-TW/text";
    private const string Messages = "/usr/share/locale/zh_TW/LC_MESSAGES";

    /// <summary>The texts there are on this machine, each with the package it needs.</summary>
    public static IEnumerable<TraditionalText> All(string root)
    {
        yield return Text("Debian Reference", "debian-reference-zh-tw", tuning: true, File.Exists(Reference),
            () => Inflate(Reference).Split('\n'));
        yield return Text("LibreOffice help", "libreoffice-help-zh-tw", tuning: true, Directory.Exists(OfficeHelp),
            () => Pages(OfficeHelp));
        yield return Text("New Maintainers' Guide", "maint-guide-zh-tw", tuning: false, Directory.Exists(Guide), () => Pages(Guide));
        yield return Text("programs' messages", "coreutils, git and others", tuning: false, Directory.Exists(Messages),
            () => Catalogues(Messages));
        yield return Text("the microsite", "", tuning: false, true,
            () => Files(Path.Combine(root, "input"), "*.md").SelectMany(File.ReadLines));
        // Any folder with files of message catalogues or text, named by whoever measures.
        if (Environment.GetEnvironmentVariable("REVIEW_TEXTS") is { Length: > 0 } folder)
            yield return Text(Path.GetFileName(folder), "REVIEW_TEXTS", tuning: false, Directory.Exists(folder),
                () => Catalogues(folder).Concat(Files(folder, "*.txt").SelectMany(File.ReadLines)));
    }

    private static TraditionalText Text(string name, string package, bool tuning, bool exists, Func<IEnumerable<string>> lines) =>
        new(name, package, tuning, exists
            ? [.. lines().Select(l => l.Trim()).Where(l => Han().Count(l) >= 4).Distinct(StringComparer.Ordinal)]
            : null);

    private static IEnumerable<string> Files(string folder, string pattern) =>
        Directory.EnumerateFiles(folder, pattern, SearchOption.AllDirectories).Order(StringComparer.Ordinal);

    private static IEnumerable<string> Pages(string folder) =>
        Files(folder, "*.html").SelectMany(file => Lines(File.ReadAllText(file)));

    private static IEnumerable<string> Lines(string html)
    {
        var text = Unread().Replace(html.Replace('\n', ' '), " ");
        text = InlineTags().Replace(text, "");
        return WebUtility.HtmlDecode(OtherTags().Replace(text, "\n")).Split('\n');
    }

    private static IEnumerable<string> Catalogues(string folder) =>
        Files(folder, "*.mo").SelectMany(file => Translations(File.ReadAllBytes(file)));

    // The layout is gettext's: magic, revision, count, offset of the originals' table, offset of the translations' table.
    private static IEnumerable<string> Translations(byte[] catalogue)
    {
        if (catalogue.Length < 20 || BitConverter.ToUInt32(catalogue, 0) != 0x950412de)
            yield break;
        var (count, table) = (BitConverter.ToInt32(catalogue, 8), BitConverter.ToInt32(catalogue, 16));
        for (var i = 0; i < count; i++)
        {
            var (length, offset) = (BitConverter.ToInt32(catalogue, table + (8 * i)), BitConverter.ToInt32(catalogue, table + (8 * i) + 4));
            foreach (var line in Encoding.UTF8.GetString(catalogue, offset, length).Split('\n', '\0'))
                yield return line;
        }
    }

    private static string Inflate(string path)
    {
        using var reader = new StreamReader(new GZipStream(File.OpenRead(path), CompressionMode.Decompress), Encoding.UTF8);
        return reader.ReadToEnd();
    }

    [GeneratedRegex(@"[\u3400-\u9FFF]", RegexOptions.NonBacktracking)]
    private static partial Regex Han();

    [GeneratedRegex("<script.*?</script>|<style.*?</style>|<pre.*?</pre>|<code.*?</code>|<kbd.*?</kbd>|<tt.*?</tt>",
        RegexOptions.Singleline | RegexOptions.NonBacktracking)]
    private static partial Regex Unread();

    [GeneratedRegex("</?(b|i|em|strong|span|a|emph|bookmark)([ ][^>]*)?>", RegexOptions.ExplicitCapture | RegexOptions.NonBacktracking)]
    private static partial Regex InlineTags();

    [GeneratedRegex("<[^>]+>", RegexOptions.NonBacktracking)]
    private static partial Regex OtherTags();
}

/// <param name="Name">What the text is.</param>
/// <param name="Package">What to install to have it.</param>
/// <param name="Tuning">Whether the estimates were adjusted on it.</param>
/// <param name="Lines">Null when it is not on this machine.</param>
internal sealed record TraditionalText(string Name, string Package, bool Tuning, IReadOnlyList<string>? Lines);
