using Twinscript.Configuration;
using Twinscript.Diagnostics;
using Twinscript.Documents;
using Twinscript.Pages;
using Twinscript.Scripts;

namespace Twinscript.Review;

/// <summary>The sources of a site as the review reads them: no theme, no rendering.</summary>
/// <param name="input">Where the file of accepted findings lies.</param>
/// <param name="built">The pages of a site that another generator built; null reads the sources.</param>
internal sealed class ReviewedSite(
    FileFolder input, SiteConfiguration configuration, Glossary glossary, IEnumerable<ReviewedPage>? built = null)
{
    /// <summary>Whether its menus and footers stand on every page, so that a sentence is asked about once.</summary>
    public bool IsBuilt => built is not null;

    public FileFolder Input => input;

    public SiteConfiguration Configuration => configuration;

    public Glossary Glossary => glossary;

    /// <returns>Null when there is no usable site; the problems are reported.</returns>
    public static ReviewedSite? Open(string workingFolder, string inputFolder, DiagnosticBag diagnostics)
    {
        var root = Path.TrimEndingDirectorySeparator(Path.GetFullPath(inputFolder, workingFolder));
        var relative = Path.GetRelativePath(workingFolder, root);
        var input = new FileFolder(
            root, (relative.StartsWith("..", StringComparison.Ordinal) ? root : relative).Replace(Path.DirectorySeparatorChar, '/'));
        if (!Directory.Exists(root))
        {
            diagnostics.Error(
                DiagnosticCodes.MissingInputFolder,
                $"there is no input folder '{input.Display}'. "
                    + $"Create it with a {SiteFile.Name} and a Markdown file, or name another with --input.");
            return null;
        }
        if (!input.Exists(new(SiteFile.Name)))
        {
            diagnostics.Error(
                DiagnosticCodes.MissingSiteFile, $"'{input.Display}' has no {SiteFile.Name}. Add one that says at least 'title: …'.");
            return null;
        }
        return input.ReadText(new(SiteFile.Name), diagnostics) is { } text
            && SiteFile.Read(text, diagnostics, Writing) is { } configuration
            && !diagnostics.HasErrors
            ? new(input, SiteLanguages.Completed(configuration, input.List()), GlossaryReader.Read(input, diagnostics))
            : null;

        string Writing() => WritingScript.Of(input.Root, input.List().Where(PageFileName.IsPage));
    }

    private bool IsInOtherLanguage(SourcePath path)
    {
        var name = Path.GetFileNameWithoutExtension(path.Value);
        return name.LastIndexOf('.') is var dot and > 0 && configuration.Languages.Any(l =>
            name.AsSpan(dot + 1).Equals(l.Path, StringComparison.OrdinalIgnoreCase)
            || name.AsSpan(dot + 1).Equals(l.Tag, StringComparison.OrdinalIgnoreCase));
    }

    public IEnumerable<ReviewedPage> Pages(DiagnosticBag diagnostics)
    {
        foreach (var page in built ?? [])
            yield return page;
        if (IsBuilt)
            yield break;
        foreach (var path in input.List().Where(p => p.Extension == ".md" && !IsInOtherLanguage(p)))
        {
            if (input.ReadText(path, diagnostics) is { } text
                && FrontMatterReader.Read(text, path, "", diagnostics, out var bodyStart) is { } matter)
                yield return ReviewedPage.Read(path, text, matter, bodyStart, configuration.SourceScript);
        }
    }
}
