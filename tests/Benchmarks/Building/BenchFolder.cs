namespace Benchmarks.Building;

/// <summary>A temporary folder for the sites, and for what was built from them until everything is measured.</summary>
internal sealed class BenchFolder(bool keep) : IDisposable
{
    private readonly DirectoryInfo _folder = Directory.CreateTempSubdirectory("twinscript-bench-");
    private int _setAside;

    private string Done => Path.Combine(_folder.FullName, "done");

    public string Site(string name, int pages) => _folder.CreateSubdirectory(name + pages).FullName;

    // Moved and not deleted: ext4 hands out no inode again for some five seconds after its file was deleted. Whoever makes
    // files just after thousands went pays for the search, and the next contender's time would be ours to explain.
    public void SetAside(string outcome)
    {
        if (!Directory.Exists(outcome))
            return;
        Directory.CreateDirectory(Done);
        Directory.Move(outcome, Path.Combine(Done, $"{_setAside++}"));
    }

    public void Dispose()
    {
        if (!keep)
            _folder.Delete(recursive: true);
        else if (Directory.Exists(Done))
            Directory.Delete(Done, recursive: true);
        if (keep)
            Console.WriteLine($"The sites stay in {_folder.FullName}.");
    }
}
