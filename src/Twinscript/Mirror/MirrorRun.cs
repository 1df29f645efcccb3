using System.Collections.Concurrent;
using System.Text;
using Twinscript.Configuration;
using Twinscript.Diagnostics;
using Twinscript.Documents;
using Twinscript.Scripts;

namespace Twinscript.Mirror;

/// <summary>One run. One use only.</summary>
internal sealed class MirrorRun(MirrorOptions options, DiagnosticBag diagnostics, CancellationToken cancellation)
{
    /// <returns>Null when nothing was written.</returns>
    public MirrorSummary? Run()
    {
        var root = FilesOnDisk.RealPath(Path.GetFullPath(options.Folder, options.WorkingFolder));
        var display = Display(root);
        if (!Directory.Exists(root))
        {
            diagnostics.Error(
                DiagnosticCodes.NothingToMirror,
                $"there is no folder '{display}'. Let its generator build the site first, or name the folder it writes to.");
            return null;
        }
        var beside = Path.GetDirectoryName(root) ?? root;
        var folder = new FileFolder(beside, beside == FilesOnDisk.RealPath(options.WorkingFolder) ? "" : Display(beside));
        var settings = new MirrorFile(diagnostics).Read(folder, options);
        if (diagnostics.HasErrors)
            return null;
        var output = options.OutputFolder is { } named
            ? FilesOnDisk.RealPath(Path.GetFullPath(named, options.WorkingFolder)) : root;
        var kept = Path.Combine(Path.GetDirectoryName(output) ?? output, ".twinscript", "mirror", Path.GetFileName(output));
        var last = new LastRun(options.UseCache ? kept + ".run" : null, Fingerprint(settings), root == output ? [root] : [root, output]);
        if (last.Find() is { } same)
        {
            foreach (var diagnostic in same.Diagnostics)
                diagnostics.Add(diagnostic);
            return same.Summary;
        }
        var said = diagnostics.InOrder();
        var summary = Mirror(root, display, settings, output, kept);
        if (summary is not null && !diagnostics.HasErrors)
            last.Save(new([.. diagnostics.InOrder().Except(said)], summary));
        return summary;
    }

    private MirrorSummary? Mirror(string root, string display, MirrorSettings settings, string output, string kept)
    {
        var site = OriginalSite.Read(root, display, MirrorMarker.Made(root));
        var pages = ReadPages(site, settings);
        site = site.Without(pages.Made);
        if (SourceScript(settings, pages.Pages, display) is not { } from)
            return null;
        return Write(site, settings, from, pages.Pages, output, kept);
    }

    private MirrorSummary? Write(
        OriginalSite site, MirrorSettings settings, string from, IReadOnlyList<OriginalPage> pages, string folder, string kept)
    {
        var addresses = Addresses(site, settings, pages);
        var scripts = Targets(settings, from);
        var trees = scripts.Select(s => new MirrorTree(site, addresses, settings, from, s, pages, diagnostics)).ToArray();
        ReportTaken(site, trees);
        ReportPlace(settings, pages);
        ReportLanguages(pages);
        if (diagnostics.HasErrors || MirrorOutput.Open(site, folder, Display(folder), diagnostics) is not { } opened)
            return null;
        using var output = opened;
        using var cache = MirrorCache.Open(options.UseCache ? kept : null, Fingerprint(settings, from, scripts));
        foreach (var tree in trees)
            MakeFiles(tree, output);
        var byPath = pages.ToDictionary(p => p.Path);
        var head = new HeadLinks(addresses, byPath, trees);
        var writer = new PageWriter(
            site, settings, from, head, new(addresses, settings.Switch, from), trees, cache, output);
        Parallel.ForEach(pages, new() { CancellationToken = cancellation }, writer.Write);
        WriteOthers(site, byPath, new(addresses, byPath, head, trees), addresses, trees, settings, output);
        cancellation.ThrowIfCancellationRequested();
        if (diagnostics.HasErrors || !output.Commit())
            return null;
        cache.Save();
        return new(
            from, [.. trees.Select(t => new MirroredScript(t.Tag, t.Script.Label, t.Folder, t.Count))],
            pages.Count(p => p.Kind == PageKind.OtherScript), pages.Count(p => p.Kind == PageKind.OtherLanguage),
            pages.Count(p => p.Kind == PageKind.Damaged), writer.Converted, pages.Sum(p => p.Bytes))
        {
            Files = output.Count,
            BasePath = addresses.BasePath,
        };
    }

    private (IReadOnlyList<OriginalPage> Pages, IReadOnlySet<SitePath> Made) ReadPages(OriginalSite site, MirrorSettings settings)
    {
        var files = site.Files.Where(f => Path.GetExtension(f.Value).ToLowerInvariant() is ".html" or ".htm").ToArray();
        var pages = new OriginalPage?[files.Length];
        var made = new ConcurrentBag<SitePath>();
        Parallel.For(0, files.Length, new() { CancellationToken = cancellation }, i =>
        {
            var text = site.TryRead(files[i], diagnostics, out var bytes) ? site.Decode(files[i], bytes, diagnostics) : null;
            var isMarked = MirrorMarks.MayBeIn(bytes);
            if (text is null)
                pages[i] = new(files[i], new(), bytes.Length) { Kind = PageKind.Damaged };
            else if (isMarked && text.Contains(MirrorMarks.Counterpart, StringComparison.Ordinal))
                made.Add(files[i]);
            else
                pages[i] = new(
                    files[i], new PageFactsReader(isMarked ? MirrorMarks.Strip(text) : text, settings.Switch.Element).Read(), bytes.Length);
        });
        return ([.. pages.OfType<OriginalPage>()], made.ToHashSet());
    }

    /// <returns>Null when nobody can tell; that is reported.</returns>
    private string? SourceScript(MirrorSettings settings, IReadOnlyList<OriginalPage> pages, string display)
    {
        var readable = pages.Where(p => p.Kind != PageKind.Damaged).ToArray();
        if (readable.Length == 0)
        {
            diagnostics.Error(
                DiagnosticCodes.NothingToMirror,
                $"'{display}' holds no HTML page. Let its generator build the site first, or name the folder it writes to.");
            return null;
        }
        var from = settings.From;
        if (from is null)
        {
            var traditional = readable.Count(p => p.IsTraditional() == true);
            var simplified = readable.Count(p => p.IsTraditional() == false);
            if (traditional == simplified)
            {
                diagnostics.Error(
                    DiagnosticCodes.UnknownSourceScript,
                    $"'{display}' holds {traditional} pages in Traditional and {simplified} in Simplified Chinese, so which of them to "
                        + "convert is left open. Say it with --from, such as --from zh-Hans-CN.");
                return null;
            }
            from = CommonestTag(readable, traditional > simplified);
        }
        var source = new SourceLanguage(from);
        foreach (var page in readable)
            page.Judge(ScriptTags.IsTraditional(from), source);
        if (readable.Any(p => p.Kind == PageKind.Source))
            return from;
        diagnostics.Error(
            DiagnosticCodes.NothingToMirror,
            $"'{display}' holds no page in {from}. Name the script of its pages with --from.");
        return null;
    }

    /// <summary>As the pages themselves say, where that names the region.</summary>
    private static string CommonestTag(IEnumerable<OriginalPage> pages, bool isTraditional) =>
        pages.Where(p => p.Facts.Language is not null)
            .Select(p => Variants.TryParse((p.Facts.Language ?? "").Replace('_', '-')) switch
            {
                Variant.Tw => "zh-Hant-TW",
                Variant.Hk => "zh-Hant-HK",
                Variant.Mo => "zh-Hant-MO",
                Variant.Cn => "zh-Hans-CN",
                Variant.Sg => "zh-Hans-SG",
                Variant.My => "zh-Hans-MY",
                _ => "",
            })
            .Where(tag => tag.Length > 0 && ScriptTags.IsTraditional(tag) == isTraditional)
            .GroupBy(tag => tag, StringComparer.Ordinal)
            .OrderByDescending(g => g.Count()).ThenBy(g => g.Key, StringComparer.Ordinal)
            .Select(g => g.Key).FirstOrDefault() ?? (isTraditional ? "zh-Hant-TW" : "zh-Hans-CN");

    private SiteAddresses Addresses(OriginalSite site, MirrorSettings settings, IReadOnlyList<OriginalPage> pages)
    {
        var url = settings.Url ?? SiteHome.Find(site, pages);
        if (url is null)
            diagnostics.Warning(
                DiagnosticCodes.UnknownHome,
                "nothing tells the site's address, and search engines heed only whole addresses in 'hreflang'. "
                    + $"Write 'url: https://…' into {MirrorFile.Name} beside the site.");
        return new(site.Names, url, url?.AbsolutePath ?? SiteHome.BasePath(site, pages));
    }

    private static IReadOnlyList<PublishedScript> Targets(MirrorSettings settings, string from)
    {
        var to = settings.To.Count > 0 ? settings.To : [ScriptTags.Published(ScriptTags.Counterpart(from))];
        return [.. to.Select(script => (script.Tag.Length > 0 ? script
            : ScriptTags.Published(ScriptTags.Counterpart(from)) with { Path = script.Path }) with
        {
            ByContext = settings.ByContext,
            Names = settings.Names,
            Vocabulary = settings.Vocabulary,
            Quotes = settings.Quotes,
        })];
    }

    private void ReportTaken(OriginalSite site, IEnumerable<MirrorTree> trees)
    {
        foreach (var tree in trees)
        {
            var taken = site.Files.FirstOrDefault(f => f.Value.StartsWith(tree.Folder + "/", StringComparison.Ordinal));
            if (taken.Value is not null)
                diagnostics.Error(
                    DiagnosticCodes.TreeTaken,
                    $"the site has files of its own in '{tree.Folder}/'. Choose another folder for the new pages with --at.",
                    SourceText.WholeFile(site.DisplayPath(taken)));
        }
    }

    private void ReportPlace(MirrorSettings settings, IReadOnlyList<OriginalPage> pages)
    {
        if (settings.Switch.Element is not null && !pages.Any(p => p.Facts.Place is not null))
            diagnostics.Warning(
                DiagnosticCodes.NoSwitchPlace,
                $"no page has an element '{settings.Switch.Written}', so the switch stands in its usual corner. Correct the selector.",
                settings.Switch.Span);
    }

    private void ReportLanguages(IReadOnlyList<OriginalPage> pages)
    {
        foreach (var group in pages.Where(p => p.MistakenLanguage is { Length: > 0 })
            .GroupBy(p => p.MistakenLanguage, StringComparer.Ordinal))
            diagnostics.Warning(
                DiagnosticCodes.MistakenLanguage,
                $"the language of {group.Count()} of the pages is said to be '{group.Key}', and their text is Chinese. They are converted "
                    + "all the same; tell the generator the language, for search engines and screen readers.");
    }

    private void MakeFiles(MirrorTree tree, MirrorOutput output)
    {
        foreach (var kind in MirroredFileKinds.All)
        {
            cancellation.ThrowIfCancellationRequested();
            foreach (var file in kind.Mirror(tree).ToArray())
            {
                tree.Add(file.Source, file.Destination);
                output.Write(file.Destination, file.Content.Span, isMade: true);
            }
        }
    }

    private void WriteOthers(
        OriginalSite site, IReadOnlyDictionary<SitePath, OriginalPage> pages, SitemapText sitemaps, SiteAddresses addresses,
        IReadOnlyList<MirrorTree> trees, MirrorSettings settings, MirrorOutput output)
    {
        if (settings.Switch.Side != SwitchSide.Nowhere)
        {
            output.Write(SwitchFiles.Style, Encoding.UTF8.GetBytes(SwitchFiles.StyleText), isMade: true);
            output.Write(SwitchFiles.Script, Encoding.UTF8.GetBytes(SwitchFiles.ScriptText), isMade: true);
        }
        var compressed = new Dictionary<SitePath, byte[]>();
        foreach (var file in site.Files.Where(f => !pages.ContainsKey(f)))
        {
            cancellation.ThrowIfCancellationRequested();
            var name = Path.GetFileName(file.Value);
            if (name.EndsWith(".xml", StringComparison.OrdinalIgnoreCase) && site.ReadText(file, null) is { } xml && SitemapText.Is(xml))
            {
                var bytes = Encoding.UTF8.GetBytes(sitemaps.With(MirrorMarks.Strip(xml)));
                output.Write(file, bytes, isMade: false);
                compressed[new(file.Value + ".gz")] = SitemapText.Compress(bytes);
            }
            else if (file.Value == "robots.txt" && site.ReadText(file, null) is { } rules)
                output.Write(file, Encoding.UTF8.GetBytes(RobotsText.With(rules, addresses, trees)), isMade: false);
            else if (compressed.TryGetValue(file, out var bytes))
                output.Write(file, bytes, isMade: false);
            else
                output.Keep(file);
        }
    }

    // Another build of the program may convert otherwise.
    private static string Program { get; } = string.Join(' ', new[] { typeof(MirrorRun), typeof(Hanzi.Converter) }
        .Select(t => t.Assembly.ManifestModule.ModuleVersionId.ToString("N")));

    private static Digest Fingerprint(MirrorSettings settings, string from, IEnumerable<PublishedScript> scripts)
    {
        using var digest = new DigestBuilder();
        digest.Add(from).Add(settings.ProtectsText).Add(settings.GlossaryText).Add(Program);
        foreach (var script in scripts)
            digest.Add(script.Tag).Add($"{script.ByContext} {script.Names} {script.Vocabulary} {script.Quotes} {script.RulesTag}");
        return digest.Finish();
    }

    /// <summary>Of everything that decides what a run does, but for the site's files.</summary>
    private Digest Fingerprint(MirrorSettings settings)
    {
        using var digest = new DigestBuilder();
        return digest.Add(Fingerprint(settings, settings.From ?? "", settings.To))
            .Add($"{settings.Url} {settings.ByContext} {settings.Names} {settings.Vocabulary} {settings.Quotes}")
            .Add($"{settings.Switch.Side} {settings.Switch.Written} {string.Join(' ', settings.To)}")
            .Add(options.WorkingFolder).Finish();
    }

    private string Display(string folder)
    {
        var relative = Path.GetRelativePath(FilesOnDisk.RealPath(options.WorkingFolder), folder);
        return (relative.StartsWith("..", StringComparison.Ordinal) ? folder : relative).Replace(Path.DirectorySeparatorChar, '/');
    }
}
