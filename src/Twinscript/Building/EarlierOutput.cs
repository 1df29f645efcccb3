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

    /// <summary>Whether every file is there and nobody has touched it.</summary>
    public bool IsWhole => files.Keys.All(IsIntact);

    /// <summary>What lay in the folder when somebody first wanted to know.</summary>
    public OutputListing Listing => _listing.Value.GetAwaiter().GetResult();

    /// <summary>Looks in the background, so that nobody has to wait for it later.</summary>
    public void BeginListing() => _ = folder.Length > 0 ? _listing.Value : null;

    /// <returns>Null unless the file lay there when the folder was listed, and held just this.</returns>
    public WrittenFile? Kept(SitePath path, Digest content) =>
        files.TryGetValue(path, out var file) && file.Content == content && IsIntact(path) ? file : null;

    /// <summary>Whether the file lay there when the folder was listed, and nobody had touched it.</summary>
    public bool IsIntact(SitePath path) => files.TryGetValue(path, out var file) && Listing.Holds(path, file);

    /// <summary>What a file holds, read when somebody wants it.</summary>
    public Content Content(SitePath path) =>
        Of(Path.Combine(folder, path.Value), files.GetValueOrDefault(path));

    private static Content Of(string path, WrittenFile? file) =>
        Documents.Content.Of(() => File.ReadAllBytes(path), file?.Content ?? default, file?.Stamp.Length);
}
