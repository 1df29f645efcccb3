using Twinscript.Documents;

namespace Twinscript.Building;

/// <summary>
/// Carries what a build changed into the output folder, file by file: making every folder anew costs more than building a page.
/// The plan is written down first, so that the next build can finish an update that was killed.
/// </summary>
/// <param name="stage">Holds the new and changed files, and the plan.</param>
internal sealed class OutputUpdate(string stage, string output, TimeProvider time)
{
    private const char Separator = '\0';

    // No document is written to a hidden file of this name.
    private const string PlanName = OutputMarker.Name + "-update";

    private readonly Dictionary<string, bool> _links = new(StringComparer.Ordinal);
    private readonly string _plan = Path.Combine(stage, PlanName);

    /// <summary>Whether an update was begun and not finished, and the folder to update is still there.</summary>
    public bool IsBegun => File.Exists(_plan) && Directory.Exists(output);

    /// <summary>Waits until no other build updates the folder.</summary>
    /// <exception cref="IOException">It took too long.</exception>
    public FileStream Lock() => OutputMarker.Open(output, FileMode.OpenOrCreate, FileAccess.ReadWrite);

    /// <param name="removed">Files of the output folder that are no part of it any more.</param>
    public void Begin(IEnumerable<SitePath> removed)
    {
        var unfinished = _plan + ".new";
        File.WriteAllText(unfinished, string.Join(Separator, removed.Select(path => path.Value)));
        File.Move(unfinished, _plan);
    }

    public void Finish()
    {
        foreach (var removed in File.ReadAllText(_plan).Split(Separator, StringSplitOptions.RemoveEmptyEntries))
            Remove(removed);
        foreach (var path in OutputListing.Of(stage).Files.Select(file => file.Value).Where(path => path != PlanName))
        {
            var target = Path.Combine(output, path);
            Directory.CreateDirectory(Path.GetDirectoryName(target) ?? output);
            File.Move(Path.Combine(stage, path), target, overwrite: true);
        }
        File.SetLastWriteTimeUtc(Path.Combine(output, OutputMarker.Name), time.GetUtcNow().UtcDateTime);
        File.Delete(_plan);
    }

    /// <summary>A folder of the output through which a file would be written elsewhere; null when there is none.</summary>
    public string? LinkOnTheWay(string path)
    {
        for (var end = path.IndexOf('/', StringComparison.Ordinal); end > 0; end = path.IndexOf('/', end + 1))
        {
            var folder = path[..end];
            if (_links.TryGetValue(folder, out var isLink)
                ? isLink
                : _links[folder] = new FileInfo(Path.Combine(output, folder)).LinkTarget is not null)
                return folder;
        }
        return null;
    }

    private static bool IsEmpty(string folder) => Directory.Exists(folder) && !Directory.EnumerateFileSystemEntries(folder).Any();

    private void Remove(string path)
    {
        var file = Path.Combine(output, path);
        var folder = Path.GetDirectoryName(file);
        if (Directory.Exists(folder) && LinkOnTheWay(path) is null)
            File.Delete(file);
        for (; folder is not null && folder.Length > output.Length && IsEmpty(folder); folder = Path.GetDirectoryName(folder))
            Directory.Delete(folder);
    }
}
