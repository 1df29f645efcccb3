using Twinscript.Documents;
using Twinscript.Engine.Caching;
using Twinscript.Pages;

namespace Twinscript.Theme;

/// <summary>Answers what was recorded while templates were rendered.</summary>
internal static class TemplateAnswers
{
    public const string Template = "template";
    public const string Asset = "asset";
    public const string Inline = "inline";
    public const string Absolute = "absolute";

    /// <summary>The layout a page gets.</summary>
    public const string Layout = "layout";

    /// <param name="models">By script tag.</param>
    public static void AddTo(Answers answers, SiteViews views, IReadOnlyDictionary<string, SiteModel> models)
    {
        var templates = models.Values.First().Templates;
        answers.AddOwn("page", (path, subject) => Answer(views.Page, View(subject), path));
        answers.AddOwn(Layout, (_, subject) =>
            Answers.Of(View(subject) is { } view ? view.Model.LayoutOf(view) : null));
        foreach (var (kind, answer) in views.Own)
            answers.AddOwn(kind, (path, subject) => answer(path, View(subject)));
        answers.Add("view", asked => Cut(asked) is var (model, path) && model is not null ? Answer(views.Globals, model, path) : default);
        answers.Add(Template, asked => Cut(asked) is var (model, name) && model is not null ? model.Templates.DigestOf(name) : default);
        answers.Add(Asset, name => Answers.Of(templates.Assets.Url(ViewPath.Unescape(name))));
        answers.Add(Inline, name =>
            templates.Assets.Find(ViewPath.Unescape(name)) is { } asset ? Digest.Of(asset.Content.Bytes.Span) : default);
        answers.Add(Absolute, _ => Answers.Of(templates.Absolute("/")));

        // A cache asks for a document, and what is rendered is a view of its page.
        PageView? View(object? subject) => subject switch
        {
            PageView view => view,
            Document document when document.Metadata.TryGet(PageKeys.Page, out var page) => new(page, models[page.Script.Tag]),
            _ => null,
        };

        (SiteModel? Model, string Asked) Cut(string asked)
        {
            var space = asked.IndexOf(' ', StringComparison.Ordinal);
            return (models.GetValueOrDefault(asked[..space]), asked[(space + 1)..]);
        }
    }

    public static Digest Answer<T>(MemberTable<T> table, T? subject, string path)
    {
        using var digest = new DigestBuilder();
        if (subject is not null)
            table.Answer(subject, ViewPath.Parts(path), digest);
        return digest.Finish();
    }
}
