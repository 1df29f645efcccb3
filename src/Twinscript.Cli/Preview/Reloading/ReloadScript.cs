using System.Text;

namespace Twinscript.Cli.Preview.Reloading;

/// <summary>The script that keeps an open page in step with the files; it is added to what is sent, never to what is built.</summary>
internal static class ReloadScript
{
    /// <summary>Of what the preview's own pages fetch.</summary>
    public const string Root = "/_twinscript";

    public const string Path = Root + "/reload.js";

    private static readonly string[] Parts = ["overlay.js", "morph.js", "place.js", "page.js", "listen.js"];

    public static byte[] Source { get; } =
    [
        .. "(() => {\n"u8, .. Parts.SelectMany(part => EmbeddedFile.Read($"reload/{part}")), .. "})();\n"u8,
    ];

    /// <summary>The offline edition's policy lets nothing be fetched, and must be seen as the host will send it.</summary>
    public static bool MayRunUnder(string policy)
    {
        if (policy.Length == 0)
            return true;
        var directives = policy.Split(';', StringSplitOptions.TrimEntries | StringSplitOptions.RemoveEmptyEntries);
        var scripts = directives.FirstOrDefault(d => d.StartsWith("script-src ", StringComparison.OrdinalIgnoreCase))
            ?? directives.FirstOrDefault(d => d.StartsWith("default-src ", StringComparison.OrdinalIgnoreCase));
        return scripts is null || scripts.Contains("'self'", StringComparison.OrdinalIgnoreCase);
    }

    /// <param name="build">See <see cref="OpenPages.Build"/>.</param>
    public static byte[] AddTo(byte[] page, string build)
    {
        var at = page.AsSpan().IndexOf("</head>"u8);
        if (at < 0)
            at = page.Length;
        return [.. page.AsSpan(0, at), .. Encoding.UTF8.GetBytes(Element(build)), .. page.AsSpan(at)];
    }

    private static string Element(string build) => $"<script src=\"{Path}\" data-build=\"{build}\" async></script>";
}
