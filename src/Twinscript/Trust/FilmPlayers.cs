using System.Web;

namespace Twinscript.Trust;

/// <summary>A film that plays in a frame of another site.</summary>
/// <param name="Host">The site's name for readers.</param>
/// <param name="Watch">The page on which readers see the film.</param>
internal sealed record Film(string Host, string Watch);

/// <summary>Knows the frames in which sites play films and sound.</summary>
internal static class FilmPlayers
{
    private static readonly (string Host, string Path, Func<string, Uri, Film> Film)[] Known =
    [
        ("player.bilibili.com", "/player.html", (_, uri) => Bilibili(uri)),
        ("www.bilibili.com", "/blackboard/", (_, uri) => Bilibili(uri)),
        ("www.youtube.com", "/embed/", (id, uri) => YouTube(id, uri)),
        ("youtube.com", "/embed/", (id, uri) => YouTube(id, uri)),
        ("www.youtube-nocookie.com", "/embed/", (id, uri) => YouTube(id, uri)),
        ("player.vimeo.com", "/video/", (id, _) => new("Vimeo", $"https://vimeo.com/{id}")),
        ("player.youku.com", "/embed/", (id, _) => new("優酷", $"https://v.youku.com/v_show/id_{id}.html")),
        ("v.qq.com", "/txp/iframe/", (_, uri) => new("騰訊視頻", $"https://v.qq.com/x/page/{Query(uri, "vid")}.html")),
        ("www.ixigua.com", "/iframe/", (id, _) => new("西瓜視頻", $"https://www.ixigua.com/{id}")),
        ("www.acfun.cn", "/player/", (id, _) => new("AcFun", $"https://www.acfun.cn/v/{id}")),
        ("www.dailymotion.com", "/embed/video/", (id, _) => new("Dailymotion", $"https://www.dailymotion.com/video/{id}")),
        ("embed.nicovideo.jp", "/watch/", (id, _) => new("niconico", $"https://www.nicovideo.jp/watch/{id}")),
        ("player.twitch.tv", "/", (_, uri) => new("Twitch", Query(uri, "video") is { Length: > 0 } video
            ? $"https://www.twitch.tv/videos/{video}" : $"https://www.twitch.tv/{Query(uri, "channel")}")),
        ("open.spotify.com", "/embed/", (id, uri) => new("Spotify", "https://open.spotify.com/" + Behind(uri, "/embed/"))),
        ("w.soundcloud.com", "/player/", (_, uri) => new("SoundCloud",
            Query(uri, "url") is var url && url.StartsWith("https://", StringComparison.Ordinal) ? url : "https://soundcloud.com/")),
        ("music.163.com", "/outchain/player", (_, uri) => new("網易雲音樂", $"https://music.163.com/song?id={Query(uri, "id")}")),
        ("embed.podcasts.apple.com", "/", (_, uri) => new("Apple Podcasts", "https://podcasts.apple.com" + uri.AbsolutePath)),
    ];

    /// <param name="frame">The frame's address.</param>
    /// <returns>Null for a frame that is none of these.</returns>
    public static Film? Of(Uri frame)
    {
        foreach (var (host, path, film) in Known)
        {
            if (frame.IdnHost.Equals(host, StringComparison.OrdinalIgnoreCase)
                && frame.AbsolutePath.StartsWith(path, StringComparison.Ordinal))
                return film(Behind(frame, path).Split('/')[0], frame);
        }
        return null;
    }

    private static Film Bilibili(Uri uri) => new("Bilibili",
        (Query(uri, "bvid"), Query(uri, "aid")) switch
        {
            ({ Length: > 0 } bvid, _) => $"https://www.bilibili.com/video/{bvid}",
            (_, { Length: > 0 } aid) => $"https://www.bilibili.com/video/av{aid}",
            _ => "https://www.bilibili.com/",
        });

    private static Film YouTube(string id, Uri uri) => new("YouTube",
        Query(uri, "list") is { Length: > 0 } list && id == "videoseries" ? $"https://www.youtube.com/playlist?list={list}"
            : $"https://www.youtube.com/watch?v={id}");

    private static string Behind(Uri uri, string path) =>
        uri.AbsolutePath.StartsWith(path, StringComparison.Ordinal) ? uri.AbsolutePath[path.Length..] : "";

    private static string Query(Uri uri, string name) => Uri.EscapeDataString(HttpUtility.ParseQueryString(uri.Query)[name] ?? "");
}
