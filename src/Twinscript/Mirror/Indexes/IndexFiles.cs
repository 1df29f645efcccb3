using System.Runtime.CompilerServices;
using System.Text;
using Twinscript.Diagnostics;
using Twinscript.Documents;

namespace Twinscript.Mirror;

/// <summary>The search indexes that lie beside the pages; one that lies inside a bundle's script is converted with the script.</summary>
internal sealed class IndexFiles : IMirroredFileKind
{
    private const string MkDocs = "search/search_index.json";
    private const string Pagefind = "pagefind/pagefind.js";

    /// <summary>Whether a file is such an index, by its name.</summary>
    public static bool Handles(SitePath file)
    {
        var name = Path.GetFileName(file.Value);
        return name switch
        {
            "index.json" or "content.json" or "search.xml" or "local-search.xml" => true,
            _ when name.EndsWith(".json", StringComparison.Ordinal) || name.EndsWith(".js", StringComparison.Ordinal) =>
                name.StartsWith("searchindex", StringComparison.Ordinal)
                || (name.EndsWith(".json", StringComparison.Ordinal) && name.Contains("search", StringComparison.OrdinalIgnoreCase)),
            _ => false,
        };
    }

    /// <summary>Whether the new tree has an index of its own for a file.</summary>
    public static bool IsConverted(SitePath file, IMirrorTree tree) =>
        Handles(file) && tree.Read(file) is { } bytes && ScriptStrings.MayBeIn(Encoding.UTF8.GetString(bytes));

    public IEnumerable<MirroredFile> Mirror(IMirrorTree tree)
    {
        var addresses = new TreeAddresses(tree);
        if (!addresses.HasPages)
            yield break;
        var words = new ScriptWords(tree, addresses, PageTexts.None(tree));
        foreach (var file in tree.Files.Where(Handles))
        {
            if (tree.Read(file) is { } bytes && Convert(file, Encoding.UTF8.GetString(bytes), words, addresses) is { } converted)
                yield return new(file, InTree(file, tree), Encoding.UTF8.GetBytes(converted));
        }
        // MkDocs looks for the index beside the script that searches it.
        if (tree.Contains(new(MkDocs)))
        {
            foreach (var script in tree.Files.Where(f => f.Value.StartsWith("search/", StringComparison.Ordinal)
                && f.Value.EndsWith(".js", StringComparison.Ordinal)))
            {
                if (tree.Read(script) is { } bytes)
                    yield return new(script, InTree(script, tree), bytes);
            }
        }
        if (tree.Contains(new(Pagefind)))
        {
            tree.Diagnostics.Warning(DiagnosticCodes.SearchToRebuild,
                "Pagefind's index holds the original pages only. Run pagefind again on the whole folder after this; "
                + "it makes an index for each language.", SourceText.WholeFile(tree.DisplayPath(new(Pagefind))));
        }
    }

    /// <returns>Null when it isn't an index, or nothing in it changes.</returns>
    internal static string? Convert(SitePath file, string text, ScriptWords words, TreeAddresses addresses)
    {
        if (!ScriptStrings.MayBeIn(text))
            return null;
        var converted = Path.GetExtension(file.Value) switch
        {
            ".xml" => XmlIndex.Convert(text, words, addresses),
            ".json" => words.ConvertJson(text),
            _ => ConvertScript(text, words),
        };
        return converted == text ? null : converted;
    }

    /// <summary>mdBook's index: an object, or a string that holds it, given to a function.</summary>
    private static string? ConvertScript(string text, ScriptWords words)
    {
        var (start, end) = (text.IndexOf('{', StringComparison.Ordinal), text.LastIndexOf('}'));
        if (start >= 0 && end > start && words.ConvertJson(text[start..(end + 1)]) is { } json)
            return text[..start] + json + text[(end + 1)..];
        try
        {
            return ScriptText.Convert(text, words);
        }
        catch (FormatException)
        {
            return null;
        }
    }

    private static SitePath InTree(SitePath file, IMirrorTree tree) => new($"{tree.Folder.Trim('/')}/{file}");
}
