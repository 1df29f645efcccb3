using NUglify;
using NUglify.Css;
using Twinscript.Diagnostics;
using Twinscript.Documents;
using Twinscript.Engine;

namespace Twinscript.Assets;

/// <summary>Minifies style sheets.</summary>
internal sealed class MinifyStyles : DocumentModule
{
    private static readonly CssSettings Settings = new() { CommentMode = CssComment.None, TermSemicolons = false };

    protected override IReadOnlyList<Document> Run(Document document, PipelineContext context)
    {
        if (document.Source?.Extension != ".css")
            return [document];
        var result = Uglify.Css(document.Content.Text, document.Source.ToString(), Settings);
        if (!result.HasErrors)
            return [document with { Content = Content.Of(result.Code) }];
        foreach (var error in result.Errors.Where(e => e.IsError))
            context.Diagnostics.Error(DiagnosticCodes.BrokenStyle, $"{error.Message.TrimEnd('.')}. Write plain CSS here.", new($"theme/{document.Source}", error.StartLine, error.StartColumn, 1));
        return [];
    }
}
