using Twinscript.Documents;
using Twinscript.Incremental;

namespace Twinscript.Building;

/// <summary>The files of the last build, as far as they are still what that build wrote.</summary>
internal sealed class EarlierOutput(string folder, IReadOnlyDictionary<SitePath, WrittenFile> files)
{
    public static EarlierOutput None { get; } = new("", new Dictionary<SitePath, WrittenFile>());

    public static EarlierOutput Of(FinishedBuild? build, string folder) => build?.Output == folder ? new(folder, build.Files) : None;

    /// <summary>Whether every file is there and nobody has touched it.</summary>
    public bool IsWhole => files.Keys.All(path => Intact(path) is not null);

    /// <returns>Null unless the file lies there and holds just this.</returns>
    public WrittenFile? Kept(SitePath path, Digest content) =>
        files.TryGetValue(path, out var file) && file.Content == content && Intact(path) is not null ? file : null;

    /// <summary>What a file holds, read when somebody wants it.</summary>
    public Content Content(SitePath path) =>
        Documents.Content.Of(() => File.ReadAllBytes(Path.Combine(folder, path.Value)), files.GetValueOrDefault(path)?.Content ?? default);

    /// <returns>The full path, or null when the file is gone or has been touched.</returns>
    public string? Intact(SitePath path)
    {
        if (!files.TryGetValue(path, out var file))
            return null;
        var info = new FileInfo(Path.Combine(folder, path.Value));
        return info.Exists && info.Length == file.Length && info.LastWriteTimeUtc.Ticks == file.Changed ? info.FullName : null;
    }
}
