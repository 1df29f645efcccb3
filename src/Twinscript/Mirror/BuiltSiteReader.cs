using System.Collections.Concurrent;
using Twinscript.Configuration;
using Twinscript.Diagnostics;
using Twinscript.Documents;
using Twinscript.Scripts;

namespace Twinscript.Mirror;

/// <param name="Root">Absolute.</param>
/// <param name="Beside">The folder it lies in, with the settings and the glossary.</param>
internal sealed record OpenedSite(string Root, string Display, FileFolder Beside, MirrorSettings Settings);

/// <summary>A site as its generator wrote it, and which of its pages are to be had in which scripts.</summary>
internal sealed record BuiltSite(
    OriginalSite Files, MirrorSettings Settings, IReadOnlyList<OriginalPage> Pages, string SourceTag,
    IReadOnlyList<PublishedScript> Scripts);

/// <summary>Reads a site that any generator built.</summary>
internal sealed class BuiltSiteReader(MirrorOptions options, DiagnosticBag diagnostics, CancellationToken cancellation)
{
    /// <summary>Finds the folder and reads the settings beside it.</summary>
    /// <returns>Null when there is a problem; it is reported.</returns>
    public OpenedSite? Open()
    {
        var root = FilesOnDisk.RealPath(Path.GetFullPath(options.Folder, options.WorkingFolder));
        var display = FilesOnDisk.Display(root, options.WorkingFolder);
        if (!Directory.Exists(root))
        {
            diagnostics.Error(
                DiagnosticCodes.NothingToMirror,
                $"there is no folder '{display}'. Let its generator build the site first, or name the folder it writes to.");
            return null;
        }
        var beside = Path.GetDirectoryName(root) ?? root;
        var folder = new FileFolder(
            beside, beside == FilesOnDisk.RealPath(options.WorkingFolder) ? "" : FilesOnDisk.Display(beside, options.WorkingFolder));
        var settings = new MirrorFile(diagnostics).Read(folder, options);
        return diagnostics.HasErrors ? null : new(root, display, folder, settings);
    }

    /// <returns>Null when there is nothing to convert; that is reported.</returns>
    public BuiltSite? Read(OpenedSite opened)
    {
        var files = OriginalSite.Read(opened.Root, opened.Display, MirrorMarker.Made(opened.Root));
        var (pages, made) = ReadPages(files, opened.Settings);
        return SourceScript(opened.Settings, pages, opened.Display) is { } from
            ? new(files.Without(made), opened.Settings, pages, from, Targets(opened.Settings, from))
            : null;
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
}
