using NUglify;
using NUglify.JavaScript;
using Twinscript.Documents;
using Twinscript.Engine;

namespace Twinscript.Assets;

/// <summary>Minifies scripts. One written in newer JavaScript than the minifier reads stays as it is.</summary>
internal sealed class MinifyScripts : DocumentModule
{
    // It knows no Unicode properties in regular expressions, and leaves these alone.
    private static readonly CodeSettings Settings = new() { IgnoreErrorList = "JS1013" };

    protected override IReadOnlyList<Document> Run(Document document, PipelineContext context)
    {
        if (document.Source is not { Extension: ".js" } path)
            return [document];
        return [document with { Content = Minified(document.Content, path) }];
    }

    private static Content Minified(Content script, SourcePath path)
    {
        var result = Uglify.Js(script.Text, path.Value, Settings);
        return result.HasErrors ? script : Content.Of(result.Code);
    }
}
