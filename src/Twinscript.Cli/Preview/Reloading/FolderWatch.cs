namespace Twinscript.Cli.Preview.Reloading;

/// <summary>Watches one folder and everything below it, through its removal and return.</summary>
internal sealed class FolderWatch : IDisposable
{
    private readonly string _folder;
    private readonly Action _changed;
    private readonly Lock _lock = new();
    private FileSystemWatcher? _watcher;
    private DateTime _created;

    public FolderWatch(string folder, Action changed)
    {
        (_folder, _changed) = (folder, changed);
        Start();
    }

    /// <summary>Notices that the folder has gone, come back, or been replaced by another.</summary>
    public void Revisit()
    {
        lock (_lock)
        {
            var exists = Directory.Exists(_folder);
            if (_watcher is null ? !exists : exists && Directory.GetCreationTimeUtc(_folder) == _created)
                return;
            Stop();
            Start();
        }
        _changed();
    }

    public void Dispose()
    {
        lock (_lock)
            Stop();
    }

    private void Start()
    {
        if (!Directory.Exists(_folder))
            return;
        var watcher = new FileSystemWatcher(_folder)
        {
            IncludeSubdirectories = true,
            InternalBufferSize = 64 * 1024,
            NotifyFilter = NotifyFilters.FileName | NotifyFilters.DirectoryName | NotifyFilters.LastWrite | NotifyFilters.Size,
        };
        watcher.Changed += OnChange;
        watcher.Created += OnChange;
        watcher.Deleted += OnChange;
        watcher.Renamed += OnChange;
        // Too many changes to list: something changed, and a build reads everything anyway.
        watcher.Error += (_, _) => _changed();
        watcher.EnableRaisingEvents = true;
        (_watcher, _created) = (watcher, Directory.GetCreationTimeUtc(_folder));
    }

    private void Stop()
    {
        _watcher?.Dispose();
        _watcher = null;
    }

    private void OnChange(object sender, FileSystemEventArgs change)
    {
        if (!IsScratch(change.Name) || (change is RenamedEventArgs renamed && !IsScratch(renamed.OldName)))
            _changed();
    }

    // What editors and version control write beside the work.
    private static bool IsScratch(string? path)
    {
        var parts = (path ?? "").Split(Path.DirectorySeparatorChar);
        var name = parts[^1];
        return parts[..^1].Any(part => part is ".git" or "node_modules")
            || name is ".git" or "4913" or ".DS_Store"
            || name.EndsWith('~')
            || name.EndsWith(".swp", StringComparison.Ordinal)
            || name.StartsWith(".#", StringComparison.Ordinal);
    }
}
