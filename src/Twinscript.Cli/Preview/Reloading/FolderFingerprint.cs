namespace Twinscript.Cli.Preview.Reloading;

/// <summary>One number for the names, sizes and times of everything in a folder: another number means a change.</summary>
internal static class FolderFingerprint
{
    private static readonly EnumerationOptions Everything = new()
    {
        RecurseSubdirectories = true,
        AttributesToSkip = FileAttributes.None,
        IgnoreInaccessible = true,
    };

    /// <returns>0 for a folder that is not there.</returns>
    public static int Of(string folder)
    {
        var sum = 0;
        try
        {
            foreach (var file in new DirectoryInfo(folder).EnumerateFiles("*", Everything))
                sum = unchecked(sum + HashCode.Combine(file.FullName, file.Length, file.LastWriteTimeUtc));
            return sum;
        }
        catch (Exception gone) when (gone is IOException)
        {
            return sum;
        }
    }
}
