using System.Text;
using Twinscript.Configuration;
using Twinscript.Documents;
using Twinscript.Engine;

namespace Twinscript.Pages;

/// <summary>
/// Gives a site without a home page one that lists its pages by section or folder, the newest posts first. Each language that has pages
/// gets one too.
/// </summary>
internal sealed class AddHome(SiteConfiguration configuration) : IModule
{
    private static readonly SourcePath Home = new("index.md");

    public Task<IReadOnlyList<Document>> RunAsync(IReadOnlyList<Document> documents, PipelineContext context)
    {
        List<Document> homes = [];
        if (documents.Count > 0 && !documents.Any(d => d.OtherLanguage() is null && IsHome(d)))
        {
            homes.Add(HomeOf(Home, documents.Where(d => !d.Metadata.TryGet(PageKeys.WrittenFor, out _)), configuration.SourceScript)
                .With(PageKeys.FrontMatter, new FrontMatter { Title = configuration.Title, Description = configuration.Description }));
        }
        foreach (var language in configuration.Languages)
        {
            var own = documents.Where(d => d.OtherLanguage() == language).ToArray();
            if (own.Length == 0 || own.Any(IsHome))
                continue;
            homes.Add(HomeOf(new($"index.{language.Path}.md"), own, language.Tag)
                .With(PageKeys.WrittenFor, language)
                .With(PageKeys.FrontMatter, new FrontMatter
                {
                    Title = language.Language?.Title ?? configuration.Title, Description = language.Language?.Description, Convert = false,
                    ConvertTitle = false,
                }));
        }
        return Task.FromResult<IReadOnlyList<Document>>([.. homes, .. documents]);
    }

    private static bool IsHome(Document document) =>
        document.Get(PageKeys.Address).Path.Length == 0 || document.Get(PageKeys.Original) == Home;

    private Document HomeOf(SourcePath source, IEnumerable<Document> pages, string script)
    {
        // The layout of the others lists the pages itself.
        var text = configuration.Shapes.Kind == PageShape.Microsite ? List(pages) : "";
        // Tells it to a layout that lists them too.
        if (text.Length > 0 && script != configuration.SourceScript)
            text = $"<div class=\"all-pages\">\n\n{text}\n</div>\n";
        return new Document { Source = source, SourceText = new(source.Value, text), Content = Content.Of(text) }
            .With(PageKeys.BodyStart, 0)
            .With(PageKeys.Script, script)
            .With(PageKeys.Original, Home)
            .With(PageKeys.Address, PageAddress.Of("", permalink: null));
    }

    private static string List(IEnumerable<Document> documents)
    {
        var text = new StringBuilder();
        var groups = documents.GroupBy(GroupOf, StringComparer.Ordinal).OrderBy(g => g.Key.Length > 0)
            .ThenBy(g => g.Min(p => p.Get(PageKeys.FrontMatter).Order ?? int.MaxValue)).ThenBy(g => g.Key, StringComparer.Ordinal);
        foreach (var folder in groups)
        {
            if (folder.Key.Length > 0)
                text.Append("\n## ").Append(Escaped(NameOf(folder.Key, folder))).Append("\n\n");
            foreach (var page in folder
                .OrderBy(p => p.Get(PageKeys.FrontMatter).Order ?? int.MaxValue)
                .ThenByDescending(p => p.Get(PageKeys.FrontMatter).Date)
                .ThenBy(p => p.Source?.Value, StringComparer.Ordinal))
            {
                text.Append("- [").Append(Escaped(page.Get(PageKeys.FrontMatter).Title)).Append("](</")
                    .Append(Uri.EscapeDataString(page.Source?.Value ?? "").Replace("%2F", "/", StringComparison.Ordinal)).Append(">)\n");
            }
        }
        return text.ToString();
    }

    // The part of a list of contents, else the folder that stands in addresses: posts have none.
    private static string GroupOf(Document page)
    {
        if (page.Get(PageKeys.FrontMatter) is { Order: not null, Section: { } section })
            return section;
        var address = page.Get(PageKeys.Original);
        return PageFileName.IsPost(address) || address.Folder.Length == 0 ? "" : address.Folder.Split('/')[0];
    }

    private static string NameOf(string folder, IEnumerable<Document> pages) =>
        pages.FirstOrDefault(p => p.Source?.Folder == folder
            && FolderPages.IsOne(p.Get(PageKeys.Original)))?.Get(PageKeys.FrontMatter).Title
        ?? folder;

    private static string Escaped(string text)
    {
        var escaped = new StringBuilder(text.Length);
        foreach (var character in text.ReplaceLineEndings(" "))
        {
            if (char.IsAscii(character) && char.IsPunctuation(character)
                || character is '<' or '>' or '`' or '$' or '~' or '^' or '|' or '=')
                escaped.Append('\\');
            escaped.Append(character);
        }
        return escaped.ToString();
    }
}
