using System.Text;
using Hanzi;
using Twinscript.Documents;

namespace Twinscript.Configuration;

/// <summary>Finds out which script pages are written in where <c>site.yml</c> does not say so.</summary>
internal static class WritingScript
{
    public const string Usual = "zh-Hant-TW";

    private const string Other = "zh-Hans-CN";
    private const int MostFiles = 40;
    private const int MostBytes = 12 * 1024;

    // A site with few words, or with pages in both scripts, keeps the usual one; each page that differs is warned about.
    private const int LeastTelling = 200;
    private const int LeastShare = 9;

    /// <summary>
    /// The script that the beginnings of some pages are plainly written in. The files are not recorded as what the site was made from: only
    /// the answer counts, or each edit would make all anew.
    /// </summary>
    /// <param name="folder">Where the pages lie.</param>
    /// <param name="pages">Their paths in it.</param>
    public static string Of(string folder, IEnumerable<SourcePath> pages)
    {
        var (simplified, traditional) = Count(folder, [.. pages.Select(page => page.Value)], MostFiles);
        return simplified >= LeastTelling && simplified >= LeastShare * traditional ? Other : Usual;
    }

    /// <summary>How many characters that only one script has stand at the beginnings of some of the files.</summary>
    /// <param name="folder">Where the files lie.</param>
    /// <param name="files">Their paths in it.</param>
    /// <param name="most">Of more files, so many or somewhat more are read, spread over all.</param>
    public static (int Simplified, int Traditional) Count(string folder, IReadOnlyList<string> files, int most)
    {
        var (simplified, traditional) = (0, 0);
        var buffer = new byte[MostBytes];
        for (var i = 0; i < files.Count; i += Math.Max(1, files.Count / most))
        {
            var guess = ScriptDetector.Detect(Encoding.UTF8.GetString(Beginning(Path.Combine(folder, files[i]), buffer)));
            simplified += guess.Simplified;
            traditional += guess.Traditional;
        }

        return (simplified, traditional);
    }

    private static ReadOnlySpan<byte> Beginning(string path, byte[] buffer)
    {
        try
        {
            using var file = File.OpenHandle(path);
            return buffer.AsSpan(0, RandomAccess.Read(file, buffer, 0));
        }
        catch (Exception e) when (e is IOException or UnauthorizedAccessException)
        {
            // The page itself is reported where it is read.
            return [];
        }
    }
}
