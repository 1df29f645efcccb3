using System.Buffers;
using System.Collections.Concurrent;
using System.Collections.Frozen;
using System.Text;
using Twinscript.Diagnostics;
using Twinscript.Documents;
using Twinscript.Engine;

namespace Twinscript.Mirror;

/// <summary>The scripts of one new tree.</summary>
internal sealed class TreeScripts
{
    private const int MostRemembered = 1000;
    private const int MostRoots = 1000;

    /// <summary>Longer than any way from one script of a site to another that it loads.</summary>
    private const int Rounds = 16;

    private readonly IMirrorTree _tree;
    private readonly TreeAddresses _addresses;
    private readonly ScriptWords _words;
    private readonly PageFramework _framework;
    private readonly ScriptRenames _renames;
    private readonly string _pagePrefix;
    private readonly SearchValues<string> _roots;
    private readonly FrozenSet<string> _pageNames;
    private readonly ConcurrentDictionary<string, string> _inline = new(StringComparer.Ordinal);

    public TreeScripts(IMirrorTree tree)
    {
        _tree = tree;
        _addresses = new(tree);
        _framework = PageFrameworks.Of(tree);
        var texts = _framework == PageFramework.None ? PageTexts.None(tree) : PageTexts.Read(tree);
        _words = new(tree, _addresses, texts, _framework);
        _pagePrefix = VitePress.PagePrefix(tree);
        var pages = tree.Files.Where(TreeAddresses.IsPage).Where(tree.IsMirrored).Select(p => p.Value).ToArray();
        _roots = SearchValues.Create(
            [.. pages.Select(p => tree.BasePath + p.Split('/', '.')[0]).Distinct(StringComparer.Ordinal).Take(MostRoots)],
            StringComparison.Ordinal);
        _pageNames = pages.Select(p => p[..p.LastIndexOf('.')].Replace('/', '_')).ToFrozenSet(StringComparer.OrdinalIgnoreCase);
        ReportFramework();

        var scripts = _addresses.HasPages
            ? tree.Files.Where(IsScript).SelectInParallel(Read, CancellationToken.None).OfType<Script>().ToArray() : [];
        _renames = Rename(scripts);
        Copies = [.. scripts.Where(IsCopied).Select(Copy)];
    }

    public IReadOnlyList<MirroredFile> Copies { get; }

    public string ConvertInline(string script, string type, SitePath page)
    {
        var kind = type.Trim().ToLowerInvariant();
        var json = kind == "application/json";
        if (!json && kind is not ("" or "module" or "text/javascript" or "application/javascript") || script.Length == 0)
            return script;
        if (_inline.TryGetValue(script, out var known))
            return known;
        var converted = Converted(script, json, _tree.DisplayPath(page));
        converted = script.Contains(VitePress.HashMap, StringComparison.Ordinal)
            ? VitePress.EnterPages(converted, _renames, _pagePrefix) : _renames.Apply(converted);
        if (_inline.Count < MostRemembered)
            _inline.TryAdd(script, converted);
        return converted;
    }

    private string Converted(string script, bool json, string file)
    {
        if (!MayChange(script))
            return script;
        if (json)
            return _words.ConvertJson(script) ?? script;
        try
        {
            return ScriptText.Convert(script, _words);
        }
        catch (FormatException problem)
        {
            if (ScriptStrings.MayBeIn(script))
            {
                _tree.Diagnostics.Warning(DiagnosticCodes.UnreadableScript,
                    $"this script cannot be read: {problem.Message}. Its texts stay in the old script.", SourceText.WholeFile(file));
            }
            return script;
        }
    }

    private void ReportFramework()
    {
        if (_framework.CannotStay())
        {
            _tree.Diagnostics.Warning(DiagnosticCodes.UnconvertedHydration,
                $"these pages are built anew in the browser by {_framework.Name()}, whose data cannot be converted: the old script "
                + "comes back there. Build the site so that its pages work without scripts.");
        }
    }

    private Script? Read(SitePath path)
    {
        if (_tree.Read(path) is not { } bytes)
            return null;
        var source = Encoding.UTF8.GetString(bytes);
        var name = ScriptName.Of(path);
        // The script of a page that has no counterpart is of another language.
        var foreign = name.IsOfPage && _framework == PageFramework.VitePress
            && !_pageNames.Contains(Path.GetFileName(path.Value[..(name.HashStart - ".md.".Length)]));
        return new(name, source, foreign ? source : Converted(source, json: false, _tree.DisplayPath(path)));
    }

    /// <summary>Whether there is anything to convert, seen without parsing.</summary>
    private bool MayChange(string script) =>
        ScriptStrings.MayBeIn(script) || script.AsSpan().ContainsAny(_roots)
        || script.Contains("relativePath", StringComparison.Ordinal)
        || script.Contains("lang", StringComparison.OrdinalIgnoreCase) && script.Contains("zh", StringComparison.Ordinal);

    private bool IsCopied(Script script) =>
        script.Name.Hash.Length == 0 ? script.Converted != script.Source : _renames.Of(script.Name.Hash) is not null;

    private MirroredFile Copy(Script script)
    {
        var (name, text) = (script.Name, script.Converted);
        text = text.Contains(VitePress.HashMap + "=", StringComparison.Ordinal)
            ? VitePress.EnterPages(text, _renames, _pagePrefix) : _renames.Apply(text);
        var to = _renames.Of(name.Hash) is { } hash ? name.Renamed(hash, _framework == PageFramework.VitePress ? _pagePrefix : "")
            : new($"{_tree.Folder.Trim('/')}/{name.Path}");
        return new(name.Path, to, Encoding.UTF8.GetBytes(text));
    }

    /// <summary>Names every script that changes, and those that name one, by what they and all they load hold.</summary>
    private static ScriptRenames Rename(Script[] scripts)
    {
        var hashed = scripts.Where(s => s.Name.Hash.Length > 0).GroupBy(s => s.Name.Hash, StringComparer.Ordinal)
            .ToDictionary(g => g.Key, g => g.ToArray(), StringComparer.Ordinal);
        var all = new ScriptRenames(hashed.Keys.ToDictionary(h => h, h => h, StringComparer.Ordinal));
        var named = hashed.ToDictionary(
            h => h.Key,
            h => h.Value.SelectMany(s => all.Hashes(s.Source)).Select(f => f.Hash)
                .Distinct(StringComparer.Ordinal).Order(StringComparer.Ordinal).ToArray(),
            StringComparer.Ordinal);
        var naming = named.SelectMany(n => n.Value.Select(to => (From: n.Key, To: to)))
            .ToLookup(n => n.To, n => n.From, StringComparer.Ordinal);
        var changed = new HashSet<string>(StringComparer.Ordinal);
        var open = new Stack<string>(hashed.Where(h => h.Value.Any(s => s.Converted != s.Source)).Select(h => h.Key));
        while (open.TryPop(out var hash))
        {
            if (!changed.Add(hash))
                continue;
            foreach (var from in naming[hash])
                open.Push(from);
        }

        var own = changed.ToDictionary(h => h, h => Digest.Of([h, .. hashed[h].Select(s => s.Converted)]), StringComparer.Ordinal);
        var digests = own;
        for (var round = 0; round < Rounds; round++)
        {
            var last = digests;
            digests = changed.ToDictionary(
                h => h,
                h => Digest.Of([own[h].ToString(), .. named[h].Where(changed.Contains).Select(n => last[n].ToString())]),
                StringComparer.Ordinal);
        }
        return new(changed.ToDictionary(h => h, h => digests[h].ToString()[..Math.Min(h.Length, 16)], StringComparer.Ordinal));
    }

    private static bool IsScript(SitePath file) =>
        (file.Value.EndsWith(".js", StringComparison.Ordinal) || file.Value.EndsWith(".mjs", StringComparison.Ordinal))
        && !IndexFiles.Handles(file) && !file.Value.StartsWith("pagefind/", StringComparison.Ordinal);

    private sealed record Script(ScriptName Name, string Source, string Converted);
}
