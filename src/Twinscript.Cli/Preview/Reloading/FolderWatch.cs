namespace Twinscript.Cli.Preview.Reloading;

/// <summary>Watches one folder and everything below it, through its removal and return.</summary>
internal sealed class FolderWatch : IDisposable
{
    private readonly string _folder;
    private readonly Action<string> _changed;
    private readonly Func<string, FileSystemWatcher> _create;
    private readonly Lock _lock = new();
    private FileSystemWatcher? _watcher;
    private DateTime _created;
    private int _seen;
    private bool _disposed;

    /// <param name="changed">Told the path of what changed, or of the folder when that is not known; from any thread.</param>
    public FolderWatch(string folder, Action<string> changed, Func<string, FileSystemWatcher>? create = null)
    {
        (_folder, _changed, _create) = (folder, changed, create ?? (path => new FileSystemWatcher(path)));
        lock (_lock)
            Start();
    }

    /// <summary>Notices that the folder has gone, come back, or been replaced by another; looks itself where the system does not watch.</summary>
    public void Revisit()
    {
        lock (_lock)
        {
            var exists = Directory.Exists(_folder);
            if (_watcher is not null && exists && Directory.GetCreationTimeUtc(_folder) == _created)
                return;
            if (_watcher is null && FolderFingerprint.Of(_folder) == _seen)
                return;
            Stop();
            Start();
        }
        _changed(_folder);
    }

    public void Dispose()
    {
        lock (_lock)
        {
            _disposed = true;
            Stop();
        }
    }

    private void Start()
    {
        if (_disposed)
            return;
        if (!Directory.Exists(_folder))
        {
            _seen = FolderFingerprint.Of(_folder);
            return;
        }
        var watcher = _create(_folder);
        try
        {
            watcher.IncludeSubdirectories = true;
            watcher.InternalBufferSize = 64 * 1024;
            watcher.NotifyFilter = NotifyFilters.FileName | NotifyFilters.DirectoryName | NotifyFilters.LastWrite | NotifyFilters.Size;
            watcher.Changed += OnChange;
            watcher.Created += OnChange;
            watcher.Deleted += OnChange;
            watcher.Renamed += OnChange;
            watcher.Error += (_, error) => OnError(watcher, error.GetException());
            watcher.EnableRaisingEvents = true;
            (_watcher, _created) = (watcher, Directory.GetCreationTimeUtc(_folder));
        }
        catch (Exception refusal) when (refusal is IOException or ArgumentException)
        {
            // The system watches no further folders, or this one has just gone.
            watcher.Dispose();
            _seen = FolderFingerprint.Of(_folder);
        }
    }

    private void Stop()
    {
        _watcher?.Dispose();
        _watcher = null;
    }

    private void OnError(FileSystemWatcher watcher, Exception error)
    {
        lock (_lock)
        {
            if (watcher != _watcher)
                return;
            Stop();
            // Too many changes to list: among them may be new folders, which the old watcher would never look into.
            if (error is InternalBufferOverflowException)
                Start();
            else
                _seen = FolderFingerprint.Of(_folder);
        }
        _changed(_folder);
    }

    private void OnChange(object sender, FileSystemEventArgs change)
    {
        if (!IsScratch(change.Name) || (change is RenamedEventArgs renamed && !IsScratch(renamed.OldName)))
            _changed(change.FullPath);
    }

    // What editors and version control write beside the work, and a build would not read.
    private static bool IsScratch(string? path)
    {
        var parts = (path ?? "").Split(Path.DirectorySeparatorChar);
        return parts.Any(part => part.StartsWith('.') || part == "node_modules") || parts[^1] is "4913" || parts[^1].EndsWith('~');
    }
}
