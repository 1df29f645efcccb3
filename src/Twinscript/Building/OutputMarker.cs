using System.Text;
using Twinscript.Documents;

namespace Twinscript.Building;

/// <summary>
/// The hidden file that tells a folder this program writes from one it must not touch, and lists which files in it are its own.
/// </summary>
internal static class OutputMarker
{
    public const string Name = ".twinscript";

    private const string FirstLine = "This folder is written by Twinscript";
    private const int MostNames = 5;
    private const string OwnsAll = "every build replaces it whole.";
    private const string Text = FirstLine + "; a build replaces the files listed here and leaves all others.\n";

    private static readonly TimeSpan Pause = TimeSpan.FromMilliseconds(10);
    private static readonly TimeSpan Patience = TimeSpan.FromSeconds(30);

    public static string Of(IEnumerable<SitePath> files) =>
        Text + string.Concat(files.Select(file => file.Value).Distinct(StringComparer.Ordinal)
            .Order(StringComparer.Ordinal).Select(file => file + "\n"));

    /// <summary>Opens a folder's marker, to write it or to read it; waits while another build writes it.</summary>
    /// <exception cref="IOException">It took too long.</exception>
    public static FileStream Open(string folder, FileMode mode, FileAccess access)
    {
        for (var waited = TimeSpan.Zero; ; waited += Pause)
        {
            try
            {
                return new(Path.Combine(folder, Name), mode, access, access == FileAccess.Read ? FileShare.Read : FileShare.None);
            }
            catch (IOException failure) when (waited < Patience && failure is not (FileNotFoundException or DirectoryNotFoundException))
            {
                Thread.Sleep(Pause);
            }
        }
    }

    /// <summary>Whether the folder has a marker this program wrote; an empty file of its name is none.</summary>
    public static bool IsIn(string folder)
    {
        var path = Path.Combine(folder, Name);
        if (!File.Exists(path) || FilesOnDisk.IsSpecial(path))
            return false;
        using var reader = new StreamReader(Open(folder, FileMode.Open, FileAccess.Read));
        return reader.ReadLine()?.StartsWith(FirstLine, StringComparison.Ordinal) == true;
    }

    /// <summary>The files builds wrote into the folder; null for a marker of an older version, which owned all files.</summary>
    public static HashSet<SitePath>? FilesOf(string folder)
    {
        using var marker = Open(folder, FileMode.Open, FileAccess.Read);
        return FilesOf(marker);
    }

    public static HashSet<SitePath>? FilesOf(FileStream marker)
    {
        using var reader = new StreamReader(marker, leaveOpen: true);
        if (reader.ReadLine()?.EndsWith(OwnsAll, StringComparison.Ordinal) == true)
            return null;
        var files = new HashSet<SitePath>();
        while (reader.ReadLine() is { } line)
            files.Add(new(line));
        return files;
    }

    /// <summary>One sentence about files in the folder that no build wrote; empty when there are none.</summary>
    public static IReadOnlyList<string> Describe(IReadOnlyList<SitePath> foreign, string display)
    {
        if (foreign.Count == 0)
            return [];
        string[] names =
            [.. foreign.Select(path => path.Value.Split('/')[0]).Distinct(StringComparer.Ordinal).Order(StringComparer.Ordinal)];
        var shown = string.Join(", ", names.Take(MostNames)) + (names.Length > MostNames ? ", …" : "");
        return [$"{display} also holds what no build wrote, which stays: {shown}."];
    }

    /// <summary>Never leaves the file without its first line, whenever the program is killed.</summary>
    public static void Write(FileStream marker, IEnumerable<SitePath> files)
    {
        var bytes = Encoding.UTF8.GetBytes(Of(files));
        marker.Position = 0;
        marker.Write(bytes);
        marker.SetLength(bytes.Length);
        marker.Flush();
    }
}
