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
        return Minified(document.Content.Text, path, context.Diagnostics) is { } minified
            ? [document with { Content = minified }]
            : [];
    }

    /// <returns>Null when the styles are broken; the problems are then reported.</returns>
    private Content? Minified(string styles, SourcePath path, DiagnosticBag diagnostics)
    {
        var result = Uglify.Css(styles, path.Value, Settings);
        if (!result.HasErrors)
            return Content.Of(result.Code);
        var text = new SourceText(theme.DisplayPath(path), styles);
        foreach (var error in result.Errors.Where(e => e.IsError))
            diagnostics.Error(
                DiagnosticCodes.BrokenStyle,
                $"{error.Message.TrimEnd('.')}. Write plain CSS here.",
                text.SpanAt(error.StartLine, error.StartColumn));
        return null;
    }
}
