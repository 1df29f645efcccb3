using System.Text;

namespace Twinscript.Diagnostics.Languages;

/// <summary>Reads the translations: a file of gettext's format, which editors of translations know.</summary>
internal static class CatalogueFile
{
    private const string Name = "languages/zh-Hant.po";

    /// <param name="convert">See <see cref="Phrase"/>.</param>
    public static IEnumerable<Phrase> Phrases(Func<string, string> convert) =>
        Read().Select(entry => new Phrase(entry.Original, entry.Translation, convert));

    public static IEnumerable<(string Original, string Translation)> Read()
    {
        using var stream = typeof(CatalogueFile).Assembly.GetManifestResourceStream(Name)
            ?? throw new InvalidOperationException($"'{Name}' is not in the assembly.");
        using var lines = new StreamReader(stream, Encoding.UTF8);
        var (original, translation) = (new StringBuilder(), new StringBuilder());
        var current = translation;
        while (lines.ReadLine() is { } line)
        {
            if (line.StartsWith("msgid ", StringComparison.Ordinal))
            {
                if (original.Length > 0)
                    yield return (original.ToString(), translation.ToString());
                original.Clear();
                translation.Clear();
                current = original;
            }
            else if (line.StartsWith("msgstr ", StringComparison.Ordinal))
            {
                current = translation;
            }
            if (line.Length > 0 && line[0] != '#')
                AddQuoted(line, current);
        }
        if (original.Length > 0)
            yield return (original.ToString(), translation.ToString());
    }

    private static void AddQuoted(string line, StringBuilder text)
    {
        for (var i = line.IndexOf('"', StringComparison.Ordinal) + 1; i < line.Length - 1; i++)
        {
            if (line[i] != '\\')
                text.Append(line[i]);
            else
                text.Append(line[++i] is var escaped && escaped == 'n' ? '\n' : escaped);
        }
    }
}
