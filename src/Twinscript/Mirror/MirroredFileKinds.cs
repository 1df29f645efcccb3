namespace Twinscript.Mirror;

/// <summary>Every kind of file beside pages, feeds and sitemaps that is made anew for the other script.</summary>
internal static class MirroredFileKinds
{
    public static IReadOnlyList<IMirroredFileKind> All { get; } =
        [new MirroredFeeds(), new IndexFiles(), new MirroredDrawings(), new PageScripts()];
}
