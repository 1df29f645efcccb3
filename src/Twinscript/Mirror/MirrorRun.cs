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
        var reader = new BuiltSiteReader(options, diagnostics, cancellation);
        if (reader.Open() is not { } opened)
            return null;
        var (root, settings) = (opened.Root, opened.Settings);
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
        var summary = reader.Read(opened) is { } site ? Write(site, output, kept) : null;
        if (summary is not null && !diagnostics.HasErrors)
            last.Save(new([.. diagnostics.InOrder().Except(said)], summary));
        return summary;
    }

    private MirrorSummary? Write(BuiltSite built, string folder, string kept)
    {
        var (site, settings, pages, from, scripts) = (built.Files, built.Settings, built.Pages, built.SourceTag, built.Scripts);
        var addresses = Addresses(site, settings, pages);
        var trees = scripts.Select(s => new MirrorTree(site, addresses, settings, from, s, pages, diagnostics)).ToArray();
        ReportTaken(site, trees);
        ReportPlace(settings, pages);
        ReportLanguages(pages);
        var display = FilesOnDisk.Display(folder, options.WorkingFolder);
        if (diagnostics.HasErrors || MirrorOutput.Open(site, folder, display, diagnostics) is not { } opened)
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
            else if (file == HostingRules.Redirects && site.ReadText(file, null) is { } redirects)
                output.Write(file, Encoding.UTF8.GetBytes(HostingRules.WithRedirects(redirects, addresses, trees)), isMade: false);
            else if (file == HostingRules.Headers && site.ReadText(file, null) is { } headers)
                output.Write(file, Encoding.UTF8.GetBytes(HostingRules.WithHeaders(headers, addresses, trees)), isMade: false);
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
}
