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
        if (document.Source?.Extension != ".js")
            return [document];
        var result = Uglify.Js(document.Content.Text, document.Source.ToString(), Settings);
        return [result.HasErrors ? document : document with { Content = Content.Of(result.Code) }];
    }
}
