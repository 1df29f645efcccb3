using NUglify;
using NUglify.Css;
using Twinscript.Diagnostics;
using Twinscript.Documents;
using Twinscript.Engine;

namespace Twinscript.Assets;

/// <summary>Minifies style sheets.</summary>
internal sealed class MinifyStyles(FileFolder theme) : DocumentModule
{
    private static readonly CssSettings Settings = new() { CommentMode = CssComment.None, TermSemicolons = false };

    protected override IReadOnlyList<Document> Run(Document document, PipelineContext context)
    {
        if (document.Source is not { Extension: ".css" } path)
            return [document];
        var result = Uglify.Css(document.Content.Text, path.Value, Settings);
        if (!result.HasErrors)
            return [document with { Content = Content.Of(result.Code) }];
        var text = new SourceText(theme.DisplayPath(path), document.Content.Text);
        foreach (var error in result.Errors.Where(e => e.IsError))
            context.Diagnostics.Error(DiagnosticCodes.BrokenStyle, $"{error.Message.TrimEnd('.')}. Write plain CSS here.", text.SpanAt(error.StartLine, error.StartColumn));
        return [];
    }
}
