using System.Reflection;
using System.Text;

namespace Twinscript.Cli.Preview.Reloading;

/// <summary>The script that keeps an open page in step with the files; it is added to what is sent, never to what is built.</summary>
internal static class ReloadScript
{
    public const string Path = "/_twinscript/reload.js";

    private static readonly byte[] Element = Encoding.UTF8.GetBytes($"<script src=\"{Path}\" async></script>");

    public static byte[] Source { get; } = Read();

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

    public static byte[] AddTo(byte[] page)
    {
        var at = page.AsSpan().IndexOf("</head>"u8);
        if (at < 0)
            at = page.Length;
        return [.. page.AsSpan(0, at), .. Element, .. page.AsSpan(at)];
    }

    private static byte[] Read()
    {
        using var stream = Assembly.GetExecutingAssembly().GetManifestResourceStream("reload.js")
            ?? throw new InvalidOperationException("reload.js is not embedded.");
        using var copy = new MemoryStream();
        stream.CopyTo(copy);
        return copy.ToArray();
    }
}
