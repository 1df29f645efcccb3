using Twinscript.Configuration;
using Twinscript.Diagnostics;
using Twinscript.Documents;
using Twinscript.Engine;
using Twinscript.Engine.Caching;
using Twinscript.Pages;
using Twinscript.Pictures;
using Twinscript.Policy;
using Twinscript.Scripts;
using Twinscript.Theme;

namespace Twinscript.Building;

/// <summary>Builds a whole site: the one entry point of the library.</summary>
public static class SiteBuilder
{
    /// <summary>Content problems come back as diagnostics. The output folder changes only when the build succeeds.</summary>
    /// <exception cref="OperationCanceledException">The build was interrupted; the output folder is what it was before.</exception>
    public static async Task<BuildResult> BuildAsync(BuildOptions options, CancellationToken cancellation)
    {
        var diagnostics = new DiagnosticBag();
        options.Memory.Files?.Begin();
        var files = new SourceFiles(options.Memory.Files, Recorder.Note);
        var input = Folder(options, options.InputFolder, files);
        files.Closed = input.Root;
        var theme = ThemeOf(options, files);
        var outputPath = Path.GetFullPath(options.OutputFolder, options.WorkingFolder);
        var settings = UnchangedSite.Settings(options, input, theme);
        // A build that left nothing for later has done this one's work, too.
        var whole = options.PagesFirst ? UnchangedSite.Settings(options with { PagesFirst = false }, input, theme) : settings;
        if (!options.Again && UnchangedSite.Find(options.Memory, [settings, whole], files, outputPath) is { } unchanged)
            return new(unchanged.Diagnostics, unchanged.Summary with { UpToDate = true, Converted = 0, Rendered = 0 });
        // Before anything is read: a file that comes meanwhile belongs to the next build.
        input.List();
        theme.List();
        Preparation.Begin();
        if (ReadSite(input, theme, files, options, diagnostics) is not { } site
            || ReadTheme(theme, site.Configuration, diagnostics) is not { } manifest)
            return new(diagnostics.InOrder(), null);
        var earlier = options.Precompress ? EarlierOutput.None : EarlierOutput.Of(options.Memory, outputPath);
        using var output = OutputFolder.Open(
            outputPath, Display(options, options.OutputFolder), [input, theme], diagnostics, earlier, options.Time);
        if (output is null || diagnostics.HasErrors)
            return new(diagnostics.InOrder(), null);

        options.Memory.Begin();
        options.Memory.TakeAway.Begin(options.PagesFirst);
        var results = await PipelineEngine.RunAsync(
            SitePipelines.Create(site, manifest, output), diagnostics, options.Progress, options.Memory.Memo, options.Profile, cancellation)
            .ConfigureAwait(false);
        if (options.Precompress && !diagnostics.HasErrors)
            output.Precompress(cancellation);
        if (!diagnostics.HasErrors)
            output.Commit();
        site.Cache.DropOld();
        if (diagnostics.HasErrors)
            return new(diagnostics.InOrder(), null);
        var pages = results[PipelineNames.Content];
        var summary = Summarise(site, pages, output);
        var found = diagnostics.InOrder();
        var asked = UnchangedSite.Asked(site, files);
        options.Memory.Keep(new(settings, asked, outputPath, output.Files, summary, found) { Updated = output.Updated });
        return new(found, summary) { Pages = new(site, [.. pages.Select(p => p.Get(PageKeys.Page))]) };
    }

    private static Site? ReadSite(FileFolder input, FileFolder theme, SourceFiles files, BuildOptions options, DiagnosticBag diagnostics)
    {
        if (!Directory.Exists(input.Root))
        {
            diagnostics.Error(DiagnosticCodes.MissingInputFolder,
                $"there is no input folder '{input.Display}'. Create it with a {SiteFile.Name} and a Markdown file, "
                + "or name another with --input. A tree that was written for another generator gets a site file by "
                + "'twinscript new --from DIR'.");
            return null;
        }
        var listed = input.List();
        if (!input.Exists(new(SiteFile.Name)))
        {
            diagnostics.Error(listed.Count == 0 ? DiagnosticCodes.EmptyInputFolder : DiagnosticCodes.MissingSiteFile,
                listed.Count == 0
                    ? $"the input folder '{input.Display}' is empty. Put a {SiteFile.Name} and a Markdown file into it."
                    : $"'{input.Display}' has no {SiteFile.Name}. Add one that says at least 'title: …'."
                        + " A tree that was written for another generator gets one by 'twinscript new --from DIR'.");
            return null;
        }
        var answers = new Answers();
        foreach (var kind in SourceFiles.Kinds)
            answers.Add(kind, path => files.Answer(kind, path));
        if (options.Strict)
            diagnostics.BeStrict();
        var (read, dependencies) = Recorder.During(() => ReadSettings(input, listed, diagnostics), answers);
        if (read is { Item1.Strict: true })
            diagnostics.BeStrict();
        Closing(input, files, read?.Item1.FollowLinks ?? false, diagnostics);
        if (!input.List().Any(PageFileName.IsPage))
        {
            diagnostics.Error(
                DiagnosticCodes.EmptyInputFolder,
                $"'{input.Display}' holds no Markdown file, so there is nothing to publish. Add an index.md.");
        }
        if (read is not var (written, glossary))
            return null;
        var configuration = SiteLanguages.Completed(written, listed);
        var fingerprint = Digest.Of(
            UnchangedSite.Sources(options, input, theme).ToString(), dependencies.Answered.ToString(), configuration.SourceScript,
            string.Join(',', configuration.Languages.Select(l => l.Tag)));
        var site = new Site(configuration, glossary, input, theme, options.Memory, fingerprint)
        {
            Files = files,
            Drafts = options.Drafts,
            RedirectPages = options.RedirectPages,
            Cache = Cache(options),
            Answers = answers,
        };
        if (configuration is { GuessesScript: true, SourceScript: not WritingScript.Usual })
            site.Notes.Add($"the pages are written in Simplified, so they count as {configuration.SourceScript}. "
                + $"Say 'script: {configuration.SourceScript}' in {SiteFile.Name} to settle it.");
        return CheckTerms(site, diagnostics);
    }

    // Links are judged once the site says whether they may lead out of its folder.
    private static void Closing(FileFolder input, SourceFiles files, bool followsLinks, DiagnosticBag diagnostics)
    {
        foreach (var path in files.Special)
        {
            diagnostics.Warning(DiagnosticCodes.UnreadableFile,
                "this is no file but a pipe, a socket or a device, so it is left out. Move it elsewhere.",
                SourceText.WholeFile(Named(path)));
        }
        var leaving = files.Leaving.ToArray();
        if (followsLinks)
            files.Closed = null;
        else if (leaving.Length > 0)
        {
            var links = leaving.Length == 1 ? "this link leads" : $"this and {leaving.Length - 1} more links lead";
            diagnostics.Warning(DiagnosticCodes.LinkLeavesInput,
                $"{links} out of '{input.Display}', so nothing is read through it."
                + $" Copy the file there, or say 'follow-links: true' in {SiteFile.Name}.", SourceText.WholeFile(Named(leaving[0])));
        }

        string Named(string path) => input.Display.Length > 0 && path.StartsWith(input.Root, StringComparison.Ordinal)
            ? input.Display + path[input.Root.Length..].Replace(Path.DirectorySeparatorChar, '/')
            : path;
    }

    private static (SiteConfiguration, Glossary)? ReadSettings(
        FileFolder input, IReadOnlyList<SourcePath> listed, DiagnosticBag diagnostics) =>
        input.ReadText(new(SiteFile.Name), diagnostics) is { } text
            && SiteFile.Read(text, diagnostics, () => WritingScript.Of(input.Root, listed.Where(PageFileName.IsPage))) is { } configuration
            && !diagnostics.HasErrors
            ? (configuration, GlossaryReader.Read(input, diagnostics))
            : null;

    private static Site CheckTerms(Site site, DiagnosticBag diagnostics)
    {
        site.Converters.Glossary.CheckTerms(site.Converters.Directions(site.Configuration.SourceScript), diagnostics);
        return site;
    }

    private static ThemeManifest? ReadTheme(FileFolder theme, SiteConfiguration configuration, DiagnosticBag diagnostics)
    {
        if (theme.Exists(new(ThemeManifest.FileName)))
        {
            var manifest = ThemeManifest.Read(theme, configuration.SourceScript, diagnostics);
            manifest?.Words.ReportMissing(
                configuration.Languages, $"{theme.Display}/{ThemeManifest.WordsFileName}".TrimStart('/'), diagnostics);
            return manifest;
        }
        diagnostics.Error(DiagnosticCodes.MissingThemeFolder,
            $"there is no theme in '{theme.Display}': a theme has a {ThemeManifest.FileName}. Name another folder with --theme.");
        return null;
    }

    private static BuildCache Cache(BuildOptions options) =>
        new(options.KeepPictures ? Path.Combine(options.WorkingFolder, BuildCache.Folder) : null, options.Time);

    private static FileFolder ThemeOf(BuildOptions options, SourceFiles files)
    {
        var own = Folder(options, options.ThemeFolder, files);
        return options.DefaultThemeFolder is not { } folder || own.Exists(new(ThemeManifest.FileName))
            ? own
            : new(own.Root, own.Display, below: new(folder, "default-theme", below: null, files), files);
    }

    private static FileFolder Folder(BuildOptions options, string path, SourceFiles files) =>
        new(Path.GetFullPath(path, options.WorkingFolder), Display(options, path), below: null, files);

    /// <summary>As the user would type it from the folder the build was started in.</summary>
    private static string Display(BuildOptions options, string path)
    {
        var full = Path.TrimEndingDirectorySeparator(Path.GetFullPath(path, options.WorkingFolder));
        var relative = Path.GetRelativePath(options.WorkingFolder, full);
        return (relative.StartsWith("..", StringComparison.Ordinal) ? full : relative).Replace(Path.DirectorySeparatorChar, '/');
    }

    private static BuildSummary Summarise(Site site, IReadOnlyList<Document> pages, OutputFolder output) =>
        new(
            [.. site.Configuration.ScriptsAndLanguages.Select(s =>
                new ScriptSummary(s.Tag, s.Label, pages.Count(p => p.Get(PageKeys.Page).Script.Tag == s.Tag)))
                .Where(s => s.Pages > 0 || site.Configuration.Scripts.Any(script => script.Tag == s.Tag))],
            output.Files.Count,
            output.Files.Values.Sum(f => f.Stamp.Length))
        {
            BasePath = site.Configuration.BasePath,
            Notes = [.. site.Notes.InOrder(), .. output.Foreign, .. PolicyNotes.Of(site.Configuration, pages)],
            Converted = site.Memory.Store.Table(SitePipelines.PageStep).Made,
            Rendered = site.Memory.Store.Table(SitePipelines.RenderStep).Made,
        };
}
