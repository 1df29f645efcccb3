using System.Buffers;
using System.Globalization;
using System.Text;
using System.Text.Json;
using Twinscript.Cards;
using Twinscript.Configuration;
using Twinscript.Manuals;
using Twinscript.Pages;
using Twinscript.Theme;

namespace Twinscript.Discovery;

/// <summary>A page's structured data: schema.org's vocabulary as JSON-LD.</summary>
/// <remarks>Written without a tree: every build asks for it once per page, to see whether the page is still the same.</remarks>
internal sealed class StructuredData
{
    private static readonly JsonWriterOptions Options = new() { Encoder = PlainJsonEncoder.Instance, SkipValidation = true };

    private readonly Utf8JsonWriter _json;
    private readonly PageView _view;

    private StructuredData(Utf8JsonWriter json, PageView view) => (_json, _view) = (json, view);

    private PageInScript Page => _view.Page;

    private SiteModel Model => _view.Model;

    private SiteConfiguration Site => _view.Model.Configuration;

    private string SiteId => Site.Absolute(Model.Home) + "#website";

    /// <returns>Safe inside a script element; null on a site without an address, where nothing could be named.</returns>
    public static string? Of(PageView view, SiteListings? listings, ManualViews manuals)
    {
        if (view.Model.Configuration.Url.Length == 0)
            return null;
        var bytes = new ArrayBufferWriter<byte>(2048);
        using (var json = new Utf8JsonWriter(bytes, Options))
            new StructuredData(json, view).Write(listings, manuals);
        return Encoding.UTF8.GetString(bytes.WrittenSpan).Replace("<", "\\u003c", StringComparison.Ordinal);
    }

    private void Write(SiteListings? listings, ManualViews manuals)
    {
        _json.WriteStartObject();
        _json.WriteString("@context", "https://schema.org");
        _json.WriteStartArray("@graph");
        WritePage();
        WriteSite();
        WriteTrail(listings, manuals);
        _json.WriteEndArray();
        _json.WriteEndObject();
    }

    private void WritePage()
    {
        var url = Site.Absolute(Page.Url);
        var isArticle = Page.FrontMatter.Date is not null;
        Start(isArticle ? "Article" : Page.Listing is not null ? "CollectionPage" : "WebPage", url);
        _json.WriteString("url", url);
        _json.WriteString(isArticle ? "headline" : "name", Page.Title);
        _json.WriteString("inLanguage", Page.Script.Tag);
        _json.WriteStartObject("isPartOf");
        _json.WriteString("@id", SiteId);
        _json.WriteEndObject();
        WriteOptional("description", Page.Description);
        WriteOptional("datePublished", Date(Page.FrontMatter.Date));
        WriteOptional("dateModified", Date(Page.Changed));
        WriteOptional("image", CardViews.Of(_view) is { } image ? Site.Absolute(image.Url) : null);
        WriteOptional("articleSection", isArticle ? Page.Section : null);
        if ((Page.Author ?? Model.Author) is { } author)
            WriteAuthor("author", author);
        if (Page.Tags.Count > 0)
        {
            _json.WriteStartArray("keywords");
            foreach (var tag in Page.Tags)
                _json.WriteStringValue(tag);
            _json.WriteEndArray();
        }
        if (Page.Source is { } source)
            WriteSource(source);
        RelateScripts();
        _json.WriteEndObject();
    }

    /// <summary>The page in the script the author wrote is the work; the others are its translations.</summary>
    private void RelateScripts()
    {
        PageInScript[] all = [.. _view.Alternates.Select(v => v.Page)];
        var written = all.Select(p => p.FrontMatter.Script?.Text).FirstOrDefault(tag => tag is not null) ?? Site.SourceScript;
        if (all.FirstOrDefault(p => string.Equals(p.Script.Tag, written, StringComparison.OrdinalIgnoreCase)) is not { } work)
            return;
        if (Page.Script.Tag != work.Script.Tag)
        {
            _json.WritePropertyName("translationOfWork");
            WriteReference(work);
        }
        else if (all.Length > 1)
        {
            _json.WriteStartArray("workTranslation");
            foreach (var other in all.Where(p => p.Script.Tag != work.Script.Tag))
                WriteReference(other);
            _json.WriteEndArray();
        }
    }

    private void WriteReference(PageInScript page)
    {
        _json.WriteStartObject();
        _json.WriteString("@id", Site.Absolute(page.Url));
        _json.WriteString("inLanguage", page.Script.Tag);
        _json.WriteEndObject();
    }

    private void WriteSite()
    {
        Start("WebSite", SiteId);
        _json.WriteString("url", Site.Absolute(Model.Home));
        _json.WriteString("name", Model.Title);
        _json.WriteString("inLanguage", Model.Script.Tag);
        WriteOptional("description", Model.Description);
        if (Model.Author is { } author)
            WriteAuthor("publisher", author);
        _json.WriteEndObject();
    }

    private void WriteTrail(SiteListings? listings, ManualViews manuals)
    {
        // Search engines want an address for every step.
        Breadcrumb[] steps = [.. Breadcrumbs.Of(_view, listings, manuals).Where(s => s.Url is not null)];
        if (steps.Length < 2)
            return;
        Start("BreadcrumbList");
        _json.WriteStartArray("itemListElement");
        foreach (var (index, step) in steps.Index())
        {
            Start("ListItem");
            _json.WriteNumber("position", index + 1);
            _json.WriteString("name", step.Title);
            _json.WriteString("item", Site.Absolute(step.Url ?? ""));
            _json.WriteEndObject();
        }
        _json.WriteEndArray();
        _json.WriteEndObject();
    }

    /// <summary>The author of the site is its publisher; any other name is a person's.</summary>
    private void WriteAuthor(string property, string name)
    {
        _json.WritePropertyName(property);
        Start(name == Model.Author ? "Organization" : "Person");
        _json.WriteString("name", name);
        _json.WriteEndObject();
    }

    private void WriteSource(Attribution source)
    {
        _json.WritePropertyName("isBasedOn");
        Start("CreativeWork");
        WriteOptional("name", source.Title);
        WriteOptional("url", source.Url);
        if (source.Author is { } author)
        {
            _json.WritePropertyName("author");
            Start("Person");
            _json.WriteString("name", author);
            _json.WriteEndObject();
        }
        _json.WriteEndObject();
    }

    private void Start(string type, string? id = null)
    {
        _json.WriteStartObject();
        _json.WriteString("@type", type);
        WriteOptional("@id", id);
    }

    private static string? Date(DateOnly? day) => day?.ToString("yyyy-MM-dd", CultureInfo.InvariantCulture);

    private void WriteOptional(string name, string? value)
    {
        if (value is not null)
            _json.WriteString(name, value);
    }
}
