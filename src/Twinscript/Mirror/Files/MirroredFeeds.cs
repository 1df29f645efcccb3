using System.Text;
using Twinscript.Documents;

namespace Twinscript.Mirror;

/// <summary>RSS, Atom and JSON feeds of the originals, for the new tree. The feed of another language links to none of its pages.</summary>
internal sealed class MirroredFeeds : IMirroredFileKind
{
    private const int MostBytes = 64 * 1024 * 1024;

    public IEnumerable<MirroredFile> Mirror(IMirrorTree tree)
    {
        if (tree is not MirrorTree own)
            yield break;
        List<(SitePath File, string Text)> feeds = [];
        foreach (var file in Candidates(tree))
        {
            if (tree.Read(file) is { Length: < MostBytes } bytes && Encoding.UTF8.GetString(bytes) is var text
                && Convert(own, file, text) is { } converted && converted != text)
                feeds.Add((file, text));
        }
        // Feeds link to themselves and to each other, so all are known before one is written.
        foreach (var (file, _) in feeds)
            own.Add(file, own.InTree(file));
        foreach (var (file, text) in feeds)
            yield return new(file, own.InTree(file), Encoding.UTF8.GetBytes(Convert(own, file, text) ?? text));
    }

    private static string? Convert(MirrorTree tree, SitePath file, string text) =>
        FeedText.IsXml(text) ? new FeedText(tree, file).Xml(text) : FeedText.IsJson(text) ? new FeedText(tree, file).Json(text) : null;

    private static SitePath[] Candidates(IMirrorTree tree) =>
        [.. tree.Files.Where(file => Path.GetExtension(file.Value).ToLowerInvariant() is ".xml" or ".rss" or ".atom" or ".rdf"
            || Path.GetFileName(file.Value) is "feed.json" or "index.json")];
}
