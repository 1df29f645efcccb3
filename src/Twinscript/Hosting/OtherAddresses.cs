using Twinscript.Configuration;
using Twinscript.Diagnostics;
using Twinscript.Documents;
using Twinscript.Engine;
using Twinscript.Pages;

namespace Twinscript.Hosting;

/// <summary>
/// Where else readers may look for each page: the aliases its author lists, and every Chinese address spelled in the
/// scripts it isn't written in, so that 軟體 is found at 软件 too. All of them in every script's tree; and what the site's former
/// generator called the page, which leads to the page in its author's script.
/// </summary>
internal sealed class OtherAddresses(SiteConfiguration configuration, ScriptConverters converters, FormerAddresses former)
{
    /// <returns>In page order; no address twice, and none at which a page lies.</returns>
    public IReadOnlyList<(SitePath From, PageInScript To)> Of(PipelineContext context)
    {
        PageInScript[] pages =
        [
            .. context.DocumentsOf(PipelineNames.Content).Select(d => d.Get(PageKeys.Page)),
            .. context.DocumentsOf(PipelineNames.Listings).Select(d => d.Get(PageKeys.Page)),
        ];
        var owners = new Dictionary<string, PageInScript>(StringComparer.OrdinalIgnoreCase);
        foreach (var page in pages)
            owners.TryAdd($"{page.Script.Path}/{page.Address.Path}".TrimEnd('/'), page);
        List<(SitePath, PageInScript)> found = [];
        foreach (var page in pages)
        {
            foreach (var alias in page.FrontMatter.Aliases)
            {
                if (Below(alias.Text, out var problem) is not { } below)
                {
                    context.Diagnostics.Warning(DiagnosticCodes.BadPermalink, AssignAddresses.Message(alias.Text, problem), alias.Span);
                }
                else if (!TryAdd(page, below)
                    && owners.TryGetValue($"{page.Script.Path}/{below}".TrimEnd('/'), out var owner) && owner.Path != page.Path)
                {
                    context.Diagnostics.Warning(
                        DiagnosticCodes.AddressTaken,
                        $"another page is at '{alias.Text}' already, or claims it. Give one of them another address.",
                        alias.Span);
                }
            }
        }
        // An author's own alias goes before a derived one.
        foreach (var page in pages)
        {
            foreach (var path in page.FrontMatter.Aliases.Select(a => Below(a.Text, out _)).OfType<string>()
                .Append(page.Address.Path.TrimEnd('/')))
            {
                foreach (var spelling in page.Script.IsLanguage ? [] : Spellings(path))
                    TryAdd(page, spelling);
            }
        }
        found.AddRange(former.Of(context, alias => Below(alias, out _)));
        return found;

        bool TryAdd(PageInScript page, string path)
        {
            var from = $"{page.Script.Path}/{path}";
            if (path.Length == 0 || !owners.TryAdd(from, page))
                return false;
            found.Add((new(from), page));
            return true;
        }
    }

    /// <summary>An alias may be written with a script's folder before it, or percent-encoded, as it is copied from a browser.</summary>
    private string? Below(string alias, out string? problem)
    {
        if (SitePath.Written(alias, out problem) is not { Value: var path })
            return null;
        foreach (var script in configuration.ScriptsAndLanguages)
        {
            if (path.StartsWith(script.Path + "/", StringComparison.Ordinal))
                return path[(script.Path.Length + 1)..];
        }
        return path;
    }

    private IEnumerable<string> Spellings(string path)
    {
        if (System.Text.Ascii.IsValid(path))
            return [];
        var scripts = configuration.Scripts;
        return scripts.Select(s => s.Tag).Append(configuration.SourceScript).Distinct(StringComparer.Ordinal)
            .SelectMany(source => scripts.Select(target => converters.Converter(source, target).Convert(path)))
            .Where(spelling => spelling != path)
            .Distinct(StringComparer.Ordinal);
    }
}
