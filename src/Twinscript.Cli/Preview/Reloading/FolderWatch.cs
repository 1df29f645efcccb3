namespace Twinscript.Cli.Preview.Reloading;

/// <summary>Watches one folder and everything below it, through its removal and return.</summary>
internal sealed class FolderWatch : IDisposable
{
    private readonly string _folder;
    private readonly Action<string> _changed;
    private readonly Func<string, FileSystemWatcher> _create;
    // Never taken by the thread that tells of changes: starting and stopping a watcher, done while it is held, may wait for that thread.
    private readonly Lock _lock = new();
    private readonly FileSystemWatcher? _above;
    private FileSystemWatcher? _watcher;
    private int _seen;
    private bool _disposed;

    /// <param name="changed">Told the path of what changed, or of the folder when that is not known; from any thread.</param>
    public FolderWatch(string folder, Action<string> changed, Func<string, FileSystemWatcher>? create = null)
    {
        (_folder, _changed, _create) = (folder, changed, create ?? (path => new FileSystemWatcher(path)));
        _above = WatchPlace();
        lock (_lock)
            Start();
    }

    /// <summary>Notices that the folder has gone or come back; looks itself where the system does not watch.</summary>
    public void Revisit()
    {
        lock (_lock)
        {
            if (_watcher is null ? FolderFingerprint.Of(_folder) == _seen : Directory.Exists(_folder))
                return;
        }
        Restart();
    }

    public void Dispose()
    {
        lock (_lock)
        {
            _disposed = true;
            Stop();
        }
        _above?.Dispose();
    }

    // A folder that is replaced by another of its name takes its watcher with it, silently on some systems.
    private FileSystemWatcher? WatchPlace()
    {
        if (Path.GetDirectoryName(_folder) is not { } parent || !Directory.Exists(parent))
            return null;
        return TryWatch(() => new FileSystemWatcher(parent, Path.GetFileName(_folder)), watcher =>
        {
            watcher.NotifyFilter = NotifyFilters.DirectoryName;
            watcher.Created += (_, _) => ThreadPool.QueueUserWorkItem(_ => Restart());
            watcher.Deleted += (_, _) => ThreadPool.QueueUserWorkItem(_ => Restart());
            watcher.Renamed += (_, _) => ThreadPool.QueueUserWorkItem(_ => Restart());
        });
    }

    private void Restart()
    {
        lock (_lock)
        {
            if (_disposed)
                return;
            Stop();
            Start();
        }
        _changed(_folder);
    }

    private void Start()
    {
        _watcher = Directory.Exists(_folder) ? TryWatch(() => _create(_folder), Follow) : null;
        if (_watcher is null)
            _seen = FolderFingerprint.Of(_folder);
    }

    private void Follow(FileSystemWatcher watcher)
    {
        watcher.IncludeSubdirectories = true;
        watcher.InternalBufferSize = 64 * 1024;
        watcher.NotifyFilter = NotifyFilters.FileName | NotifyFilters.DirectoryName | NotifyFilters.LastWrite | NotifyFilters.Size;
        watcher.Changed += OnChange;
        watcher.Created += OnChange;
        watcher.Deleted += OnChange;
        watcher.Renamed += OnChange;
        watcher.Error += (_, error) => ThreadPool.QueueUserWorkItem(_ => OnError(watcher, error.GetException()));
    }

    /// <returns>Null when the system watches no further folders, or this one has just gone.</returns>
    private static FileSystemWatcher? TryWatch(Func<FileSystemWatcher> create, Action<FileSystemWatcher> follow)
    {
        FileSystemWatcher? watcher = null;
        try
        {
            watcher = create();
            follow(watcher);
            watcher.EnableRaisingEvents = true;
            return watcher;
        }
        catch (Exception refusal) when (refusal is IOException or ArgumentException)
        {
            watcher?.Dispose();
            return null;
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
