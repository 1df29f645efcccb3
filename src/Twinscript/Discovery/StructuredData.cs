using System.Globalization;
using System.Text.Json.Nodes;
using Twinscript.Cards;
using Twinscript.Pages;
using Twinscript.Theme;

namespace Twinscript.Discovery;

/// <summary>What a page says about itself in schema.org's words, as JSON-LD.</summary>
internal static class StructuredData
{
    /// <returns>Safe inside a script element; null on a site without an address, where nothing could be named.</returns>
    public static string? Of(PageView view, SiteListings? listings)
    {
        var model = view.Model;
        if (model.Configuration.Url.Length == 0)
            return null;
        var graph = new JsonArray(Page(view), WebSite(model));
        if (Trail(view, listings) is { } trail)
            graph.Add((JsonNode)trail);
        var text = PlainJson.Of(new JsonObject { ["@context"] = "https://schema.org", ["@graph"] = graph });
        return text.Replace("<", "\\u003c", StringComparison.Ordinal);
    }

    private static JsonObject Page(PageView view)
    {
        var (page, model) = (view.Page, view.Model);
        var url = model.Configuration.Absolute(page.Url);
        var isArticle = page.FrontMatter.Date is not null;
        var described = new JsonObject
        {
            ["@type"] = isArticle ? "Article" : page.Listing is not null ? "CollectionPage" : "WebPage",
            ["@id"] = url,
            ["url"] = url,
            [isArticle ? "headline" : "name"] = page.Title,
            ["inLanguage"] = page.Script.Tag,
            ["isPartOf"] = new JsonObject { ["@id"] = SiteId(model) },
        };
        Add(described, "description", page.Description);
        Add(described, "datePublished", Date(page.FrontMatter.Date));
        Add(described, "dateModified", Date(page.Changed));
        Add(described, "image", CardViews.Of(view) is { } image ? model.Configuration.Absolute(image.Url) : null);
        Add(described, "articleSection", isArticle ? page.Section : null);
        if ((page.Author ?? model.Author) is { } author)
            described["author"] = Author(author, model);
        if (page.Tags.Count > 0)
            described["keywords"] = new JsonArray([.. page.Tags.Select(t => JsonValue.Create(t))]);
        if (page.Source is { } source)
            described["isBasedOn"] = BasedOn(source);
        RelateScripts(described, page, model);
        return described;
    }

    /// <summary>The edition in the script the author wrote is the work; the others are its translations.</summary>
    private static void RelateScripts(JsonObject described, PageInScript page, SiteModel model)
    {
        PageInScript[] editions = [.. model.AllScripts.Select(m => model.Pages.Find(m.Script.Tag, page.Path)).OfType<PageInScript>()];
        var written = editions.Select(e => e.FrontMatter.Script?.Text).FirstOrDefault(tag => tag is not null)
            ?? model.Configuration.SourceScript;
        if (editions.FirstOrDefault(e => string.Equals(e.Script.Tag, written, StringComparison.OrdinalIgnoreCase)) is not { } work)
            return;
        if (page.Script.Tag != work.Script.Tag)
            described["translationOfWork"] = Reference(work);
        else if (editions.Length > 1)
            described["workTranslation"] = new JsonArray([.. editions.Where(e => e.Script.Tag != work.Script.Tag).Select(Reference)]);

        JsonObject Reference(PageInScript edition) =>
            new() { ["@id"] = model.Configuration.Absolute(edition.Url), ["inLanguage"] = edition.Script.Tag };
    }

    private static JsonObject WebSite(SiteModel model)
    {
        var described = new JsonObject
        {
            ["@type"] = "WebSite",
            ["@id"] = SiteId(model),
            ["url"] = model.Configuration.Absolute(model.Home),
            ["name"] = model.Title,
            ["inLanguage"] = model.Script.Tag,
        };
        Add(described, "description", model.Description);
        if (model.Author is { } author)
            described["publisher"] = Author(author, model);
        return described;
    }

    private static JsonObject? Trail(PageView view, SiteListings? listings)
    {
        // Search engines want an address for every step.
        Breadcrumb[] steps = [.. Breadcrumbs.Of(view, listings).Where(s => s.Url is not null)];
        return steps.Length < 2 ? null : new()
        {
            ["@type"] = "BreadcrumbList",
            ["itemListElement"] = new JsonArray([.. steps.Select((step, i) => new JsonObject
            {
                ["@type"] = "ListItem",
                ["position"] = i + 1,
                ["name"] = step.Title,
                ["item"] = view.Model.Configuration.Absolute(step.Url ?? ""),
            })]),
        };
    }

    /// <summary>The site's own author is whoever publishes it; anybody else is a person.</summary>
    private static JsonObject Author(string name, SiteModel model) =>
        new() { ["@type"] = name == model.Author ? "Organization" : "Person", ["name"] = name };

    private static JsonObject BasedOn(Attribution source)
    {
        var work = new JsonObject { ["@type"] = "CreativeWork" };
        Add(work, "name", source.Title);
        Add(work, "url", source.Url);
        if (source.Author is { } author)
            work["author"] = new JsonObject { ["@type"] = "Person", ["name"] = author };
        return work;
    }

    private static string SiteId(SiteModel model) => model.Configuration.Absolute(model.Home) + "#website";

    private static string? Date(DateOnly? day) => day?.ToString("yyyy-MM-dd", CultureInfo.InvariantCulture);

    private static void Add(JsonObject target, string name, string? value)
    {
        if (value is not null)
            target[name] = value;
    }
}
