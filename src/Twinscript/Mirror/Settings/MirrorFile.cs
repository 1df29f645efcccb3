using Twinscript.Configuration;
using Twinscript.Diagnostics;
using Twinscript.Documents;
using Twinscript.Scripts;
using Twinscript.Yaml;

namespace Twinscript.Mirror;

/// <summary>Reads <c>twinscript.yml</c> and the glossaries, which lie beside the built site.</summary>
internal sealed class MirrorFile(DiagnosticBag diagnostics)
{
    public const string Name = "twinscript.yml";

    private static readonly YamlCodes Codes = new(DiagnosticCodes.UnknownSiteKey, DiagnosticCodes.WrongSiteType);

    /// <param name="options">Win over the file.</param>
    public MirrorSettings Read(FileFolder folder, MirrorOptions options)
    {
        var settings = folder.Exists(new(Name)) && folder.ReadText(new(Name), diagnostics) is { } text ? Read(text) : new();
        settings = WithGlossary(settings, folder);
        var to = options.To.Count > 0 ? Targets([.. options.To.Select(t => (t, (SourceSpan?)null))], []) : settings.To;
        if (options.At.Count > 0)
            to = At([.. options.At.Select(a => (a, (SourceSpan?)null))], to);
        return settings with { From = Tag(options.From, null) ?? settings.From, To = to };
    }

    /// <summary>The folder <c>--at</c> names for a script nobody asked for by its tag.</summary>
    public IReadOnlyList<PublishedScript> At(IReadOnlyList<(string Text, SourceSpan? Span)> folders, IReadOnlyList<PublishedScript> to)
    {
        if (to.Count == 0 && folders.Count == 1)
            return [new() { Tag = "", Path = Folder(folders[0]), Label = "" }];
        if (folders.Count != to.Count)
        {
            diagnostics.Error(
                DiagnosticCodes.WrongSiteType,
                $"'at' names {folders.Count} folders for {to.Count} scripts. Name one for each, in the same order.",
                folders[0].Span);
            return to;
        }
        return [.. to.Zip(folders, (script, folder) => script with { Path = Folder(folder) })];
    }

    private MirrorSettings Read(SourceText text)
    {
        if (YamlSource.Parse(text, 0, text.Text.Length, DiagnosticCodes.BrokenSiteFile, diagnostics) is not { } source
            || YamlMapping.Root(source, Codes, diagnostics) is not { } root)
            return new();
        var convert = root.Text("convert");
        if (convert is not (null or "context" or "exact"))
            diagnostics.Error(
                DiagnosticCodes.WrongSiteType,
                $"'convert' must be 'context' (the default) or 'exact', not '{convert}'.",
                root.SpanOf("convert"));
        var protects = root.Texts("protect");
        var to = root.Texts("to").SelectMany(Words).ToArray();
        var at = root.Texts("at").SelectMany(Words).ToArray();
        var settings = new MirrorSettings
        {
            From = Tag(root.Text("from"), root.SpanOf("from")),
            To = at.Length == 0 ? Targets(to, []) : At(at, Targets(to, [])),
            Url = Url(root),
            ByContext = convert != "exact",
            Names = root.Flag("names") ?? true,
            Vocabulary = root.Flag("vocabulary") ?? true,
            Quotes = root.Flag("quotes") ?? true,
            Protects = ElementSelector.Any([.. protects.Select(p => Selector(p.Text, p.Span)).OfType<ElementSelector>()]),
            ProtectsText = string.Join('\n', protects.Select(p => p.Text)),
            Switch = Switch(root),
        };
        root.ReportUnknownKeys();
        return settings;
    }

    private static IEnumerable<(string Text, SourceSpan? Span)> Words(LocatedText text) =>
        text.Text.Split(',', StringSplitOptions.RemoveEmptyEntries | StringSplitOptions.TrimEntries)
            .Select(word => (word, (SourceSpan?)text.Span));

    private SwitchPlace Switch(YamlMapping root)
    {
        if (!root.IsMapping("switch"))
        {
            var text = root.Text("switch");
            if (text is "none" or "false")
                return SwitchPlace.Nowhere;
            if (text is not null)
                diagnostics.Error(
                    DiagnosticCodes.WrongSiteType,
                    $"'switch' must be 'none', or one of before, after, inside and replace with a CSS selector, not '{text}'.",
                    root.SpanOf("switch"));
            return SwitchPlace.Floating;
        }
        var place = SwitchPlace.Floating;
        if (root.Mapping("switch") is not { } mapping)
            return place;
        foreach (var (key, side) in new[]
        {
            ("before", SwitchSide.Before), ("after", SwitchSide.After), ("inside", SwitchSide.Inside), ("replace", SwitchSide.Replace),
        })
        {
            if (mapping.Text(key) is { } text && Selector(text, mapping.SpanOf(key)) is { } element)
                place = new(side, element, text, mapping.SpanOf(key));
        }
        mapping.ReportUnknownKeys();
        return place;
    }

    private ElementSelector? Selector(string text, SourceSpan span)
    {
        var selector = ElementSelector.Parse(text, out var problem);
        if (problem is not null)
            diagnostics.Error(DiagnosticCodes.BrokenSelector, $"'{text}' is no selector that works here: {problem}", span);
        return selector;
    }

    private Uri? Url(YamlMapping root)
    {
        if (root.Text("url") is not { } text)
            return null;
        if (Uri.TryCreate(text.TrimEnd('/') + "/", UriKind.Absolute, out var url) && url.Scheme is "https" or "http"
            && url.Query.Length + url.Fragment.Length == 0)
            return url;
        diagnostics.Error(
            DiagnosticCodes.WrongSiteType,
            $"'url' must be the site's absolute address, such as https://example.org, not '{text}'.",
            root.SpanOf("url"));
        return null;
    }

    private IReadOnlyList<PublishedScript> Targets(
        IReadOnlyList<(string Text, SourceSpan? Span)> tags, IReadOnlyList<PublishedScript> otherwise)
    {
        List<PublishedScript> scripts = [];
        foreach (var (text, span) in tags)
        {
            if (Tag(text, span) is { } tag && ScriptTags.Published(tag) is var script && !scripts.Any(s => s.Path == script.Path))
                scripts.Add(script);
        }
        return scripts.Count == 0 ? otherwise : scripts;
    }

    private string? Tag(string? tag, SourceSpan? span)
    {
        if (tag is null || ScriptTags.IsKnown(tag))
            return tag is null ? null : ScriptTags.Canonical(tag);
        // As most sites name their language.
        if (tag.Split('-') is ["zh" or "ZH" or "Zh", { Length: 2 } region]
            && ScriptTags.Known.FirstOrDefault(t => t.EndsWith("-" + region, StringComparison.OrdinalIgnoreCase)) is { } known)
            return known;
        diagnostics.Error(
            DiagnosticCodes.UnknownScriptTag,
            $"unknown script tag '{tag}'.{NearestName.Hint(tag, ScriptTags.Known)} Known: {string.Join(", ", ScriptTags.Known)}.", span);
        return null;
    }

    private string Folder((string Text, SourceSpan? Span) written)
    {
        var folder = written.Text.Trim().Trim('/');
        if (folder.Length > 0 && SitePath.Written(folder, out var problem) is not null && !folder.Contains('%', StringComparison.Ordinal)
            && !folder.StartsWith('.'))
            return folder;
        diagnostics.Error(
            DiagnosticCodes.WrongSiteType,
            $"'{written.Text}' can't be the folder of the new pages. Write one such as /zh-hant/.",
            written.Span);
        return "zh-hant";
    }

    private MirrorSettings WithGlossary(MirrorSettings settings, FileFolder folder)
    {
        var group = Path.Combine(folder.Root, GlossaryReader.Folder);
        if (!folder.Exists(new(GlossaryReader.FileName)) && !Directory.Exists(group))
            return settings;
        var files = Directory.Exists(group) ? Directory.GetFiles(group).Order(StringComparer.Ordinal) : Enumerable.Empty<string>();
        var written = files.Append(Path.Combine(folder.Root, GlossaryReader.FileName))
            .Where(f => File.Exists(f) && !FilesOnDisk.IsSpecial(f));
        return settings with
        {
            Glossary = GlossaryReader.Read(folder, diagnostics),
            GlossaryText = string.Join('\0', written.Select(f => Path.GetFileName(f) + "\n" + File.ReadAllText(f))),
        };
    }
}
