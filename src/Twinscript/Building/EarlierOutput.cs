using Twinscript.Documents;

namespace Twinscript.Building;

/// <summary>The files of the last build, as far as they are still what that build wrote.</summary>
internal sealed class EarlierOutput(string folder, IReadOnlyDictionary<SitePath, WrittenFile> files, OutputListing? trusted = null)
{
    private readonly Lazy<Task<OutputListing>> _listing = new(() =>
        trusted is null ? Task.Run(() => OutputListing.Of(folder)) : Task.FromResult(trusted));

    public static EarlierOutput None { get; } = new("", new Dictionary<SitePath, WrittenFile>());

    public static EarlierOutput Of(FinishedBuild? build, string folder) => build?.Output == folder ? new(folder, build.Files) : None;

    public static EarlierOutput Of(BuildMemory memory, string folder) =>
        memory is { Trusts: true, Last: { Updated: { } updated } last }
            && last.Output == folder
            && OutputListing.UpdateOf(folder) == updated
            ? new(folder, last.Files, OutputListing.Of(last.Files, updated))
            : Of(memory.Last, folder);

    /// <summary>Whether every file is there, unchanged.</summary>
    public bool IsWhole => files.Keys.All(IsIntact);

    /// <summary>The folder's files at the time of the first call.</summary>
    public OutputListing Listing => _listing.Value.GetAwaiter().GetResult();

    /// <summary>Lists the folder in the background, so that no later step waits for it.</summary>
    public void BeginListing() => _ = folder.Length > 0 ? _listing.Value : null;

    /// <returns>Null unless the file lay there when the folder was listed, and held just this.</returns>
    public WrittenFile? Kept(SitePath path, Digest content) =>
        files.TryGetValue(path, out var file) && file.Content == content && IsIntact(path) ? file : null;

    /// <summary>Whether the file lay there, unchanged, when the folder was listed.</summary>
    public bool IsIntact(SitePath path) => files.TryGetValue(path, out var file) && Listing.Holds(path, file);

    /// <summary>A file's content, read on first use.</summary>
    public Content Content(SitePath path) =>
        Of(Path.Combine(folder, path.Value), files.GetValueOrDefault(path));

    private static Content Of(string path, WrittenFile? file) =>
        Documents.Content.Of(() => File.ReadAllBytes(path), file?.Content ?? default, file?.Stamp.Length);
}
