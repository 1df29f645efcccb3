using Twinscript.Cards;
using Twinscript.Documents;
using Twinscript.Pictures;

namespace Twinscript.Building;

/// <summary>Finds out, before anything is built, whether a build would write what lies there already.</summary>
internal static class UnchangedSite
{
    private const string Machine = "machine";

    /// <summary>
    /// This very program, its dictionaries included: a compiled file's identifier changes with every change of its source.
    /// </summary>
    public static string Program { get; } = string.Join(
        ',', new[] { typeof(UnchangedSite), typeof(Hanzi.Converter), typeof(Markdig.Markdown), typeof(Fluid.FluidParser) }
        .Select(t => t.Assembly.ManifestModule.ModuleVersionId.ToString("N")));

    /// <summary>The options that decide what a build writes.</summary>
    public static Digest Settings(BuildOptions options, FileFolder input, FileFolder theme) =>
        Digest.Of(
            Sources(options, input, theme).ToString(), options.RedirectPages.ToString(), options.Precompress.ToString(),
            options.Strict.ToString(), options.PagesFirst ? nameof(options.PagesFirst) : null);

    /// <summary>The options that decide what is read, and this program.</summary>
    public static Digest Sources(BuildOptions options, FileFolder input, FileFolder theme) =>
        Digest.Of(Program, options.Drafts.ToString(), input.Root, input.Display, theme.Root, theme.Display, options.DefaultThemeFolder);

    /// <returns>The last build; null when there was none, or anything it asked has another answer now.</returns>
    public static FinishedBuild? Find(BuildMemory memory, ReadOnlySpan<Digest> settings, SourceFiles files, string output)
    {
        if (memory.Last is not { } last || !settings.Contains(last.Settings) || last.Output != output)
            return null;
        // Listing tells which files need not be read.
        var listings = last.Asked.Where(a => a.Kind == SourceFiles.Names).ToList();
        if (listings.Exists(a => files.Look(a.Kind, a.Asked) != a.Answer))
            return null;
        var same = Parallel.ForEach(last.Asked.Where(a => a.Kind != SourceFiles.Names), (asked, loop) =>
        {
            if ((asked.Kind == Machine ? OfMachine(asked.Asked) : files.Look(asked.Kind, asked.Asked)) != asked.Answer)
                loop.Stop();
        }).IsCompleted;
        return same && EarlierOutput.Of(memory, output).IsWhole ? last : null;
    }

    /// <summary>Everything a build asked of the disk and the machine.</summary>
    public static IReadOnlyList<(string Kind, string Asked, Digest Answer)> Asked(Site site, SourceFiles files) =>
        [.. files.Asked, .. site.Notes.Asked.Select(part => (Machine, part, OfMachine(part)))];

    private static Digest OfMachine(string part) => Digest.Of([part == nameof(Libvips) ? Libvips.Version : MachineFonts.Fingerprint]);
}
