namespace Benchmarks.Building;

internal static class SampleFolder
{
    /// <param name="wanted">Says of a path below the folder whether it is copied; by default every file is.</param>
    public static void Copy(string from, string to, Func<string, bool>? wanted = null)
    {
        foreach (var file in Directory.GetFiles(from, "*", SearchOption.AllDirectories))
        {
            var name = Path.GetRelativePath(from, file);
            if (wanted?.Invoke(name.Replace(Path.DirectorySeparatorChar, '/')) == false)
                continue;
            var target = Path.Combine(to, name);
            Directory.CreateDirectory(Path.GetDirectoryName(target) ?? to);
            File.Copy(file, target, overwrite: true);
        }
    }
}
