using Twinscript.Configuration;
using Twinscript.Documents;
using Twinscript.Incremental;

namespace Twinscript.Building;

/// <summary>Finds out, before anything is built, whether a build would write what lies there already.</summary>
internal static class UnchangedSite
{
    private const string SeparateFiles = "\n";

    /// <summary>This very program, its dictionaries included: a compiled file's identifier changes with every change of its source.</summary>
    public static string Program { get; } = string.Join(',', new[] { typeof(UnchangedSite), typeof(Hanzi.Converter), typeof(Markdig.Markdown), typeof(Fluid.FluidParser) }
        .Select(t => t.Assembly.ManifestModule.ModuleVersionId.ToString("N")));

    /// <summary>Everything but files that decides what a build writes.</summary>
    public static Digest Settings(BuildOptions options, FileFolder input, FileFolder theme) => Digest.Of(
        [Program, options.Drafts.ToString(), options.RedirectPages.ToString(), options.Precompress.ToString(), input.Display, .. input.Layers.Concat(theme.Layers).Select(f => f.Root)]);

    /// <summary>See <see cref="Site.Fingerprint"/>.</summary>
    public static Digest Fingerprint(FileFolder input, IEnumerable<SourcePath> glossary)
    {
        using var digest = new DigestBuilder();
        digest.Add(Program);
        var read = input.Digests.ToDictionary(StringComparer.Ordinal);
        foreach (var path in glossary.Prepend(new(SiteFile.Name)))
            digest.Add(path.Value).Add(read.GetValueOrDefault(input.FullPath(path)));
        return digest.Finish();
    }

    /// <returns>What the last build said; null when there was none, or anything is different.</returns>
    /// <param name="listed">See <see cref="Listing"/>.</param>
    public static BuildSummary? Find(BuildMemory memory, Digest settings, Digest listed, string output)
    {
        if (memory.Last is not { } last || last.Settings != settings || last.Output != output || last.Listed != listed)
            return null;
        var same = Parallel.ForEach(last.Inputs, (file, loop) =>
        {
            if ((memory.Files?.Find(file.Key)?.Digest ?? DigestOf(file.Key)) != file.Value)
                loop.Stop();
        }).IsCompleted;
        return same && EarlierOutput.Of(memory, output).IsWhole ? last.Summary with { UpToDate = true, Converted = 0, Rendered = 0 } : null;
    }

    /// <param name="silent">A build that said something says it again next time.</param>
    /// <param name="listed">As the build began: a file that came meanwhile may not have been read.</param>
    public static FinishedBuild Finished(Digest settings, Digest listed, string path, IReadOnlyList<FileFolder> sources, OutputFolder output, BuildSummary summary, bool silent) =>
        new(sources.SelectMany(s => s.Digests).DistinctBy(f => f.Key, StringComparer.Ordinal).ToDictionary(StringComparer.Ordinal), silent ? settings : default, listed, path, output.Files, summary) { Updated = output.Updated };

    /// <summary>The names of all files there are.</summary>
    public static Digest Listing(IReadOnlyList<FileFolder> sources) =>
        Digest.Of([.. sources.Select(s => Directory.Exists(s.Root) ? string.Join(SeparateFiles, s.List().Select(f => f.Value)) : null)]);

    private static Digest? DigestOf(string path)
    {
        try
        {
            return Digest.Of(File.ReadAllBytes(path));
        }
        catch (Exception failure) when (failure is IOException or UnauthorizedAccessException)
        {
            return null;
        }
    }
}
