using Twinscript.Documents;
using Twinscript.Engine;

namespace Twinscript.Theme;

/// <summary>The theme in every script, as the Theme pipeline hands it on.</summary>
internal sealed class SiteTheme(IReadOnlyList<Document> documents)
{
    private readonly Dictionary<string, Document> _byScript = documents.ToDictionary(d => d.Get(ThemeKeys.Script), StringComparer.Ordinal);

    public static SiteTheme Of(PipelineContext context) => new(context.DocumentsOf(PipelineNames.Theme));

    public TemplateSet Templates(string script) => _byScript[script].Get(ThemeKeys.Templates);

    public IReadOnlyDictionary<string, string> Words(string script) => _byScript[script].Get(ThemeKeys.Words);

    public bool HasLayout(string layout) => documents.Count > 0 && documents[0].Get(ThemeKeys.Templates).HasLayout(layout);
}
