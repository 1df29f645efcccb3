using System.Text;
using Hanzi;
using Twinscript.Theme;

namespace Twinscript.Cli.Starting;

/// <summary>The files of a new site, in the script its author writes.</summary>
internal static class StarterSite
{
    private const string Prefix = "starter/";
    private const string OwnScript = "zh-Hant-TW";

    /// <param name="title">Null for a title that asks to be replaced.</param>
    public static IEnumerable<(string Path, string Text)> Files(string? title, string script)
    {
        var converter = script == OwnScript ? null : Converter.Create(OwnScript, script, vocabulary: true);
        // What a JSON text may be, a YAML text may be too.
        var quoted = PlainJson.Of(title ?? Convert("我的網站"));
        var assembly = typeof(StarterSite).Assembly;
        foreach (var name in assembly
            .GetManifestResourceNames()
            .Where(n => n.StartsWith(Prefix, StringComparison.Ordinal))
            .Order(StringComparer.Ordinal))
        {
            using var stream = assembly.GetManifestResourceStream(name) ?? Stream.Null;
            using var reader = new StreamReader(stream, Encoding.UTF8);
            var text = Convert(reader.ReadToEnd()).ReplaceLineEndings("\n")
                .Replace("{title}", quoted, StringComparison.Ordinal)
                .Replace("{script}", script, StringComparison.Ordinal);
            var path = name[Prefix.Length..].Replace('\\', '/');
            yield return (path == "gitignore" ? ".gitignore" : path, text);
        }

        string Convert(string text) => converter?.Convert(text) ?? text;
    }
}
