using Twinscript.Documents;
using Twinscript.Engine;
using Twinscript.Markdown;

namespace Twinscript.Assets;

/// <summary>
/// Rewrites the input's SVG files to what draws: a browser that opens one by itself runs its scripts with the site's rights.
/// </summary>
internal sealed class CleanDrawings(FileFolder input) : DocumentModule
{
    protected override IReadOnlyList<Document> Run(Document document, PipelineContext context)
    {
        if (document.Source is not { } source || !source.Extension.Equals(".svg", StringComparison.OrdinalIgnoreCase)
            || document.Get(AssetKeys.Name) is var name
                && (!name.StartsWith(AssetKeys.InputPrefix, StringComparison.Ordinal)
                    || name.StartsWith(PlaceStaticFiles.OfInput, StringComparison.Ordinal)))
        {
            return [document];
        }
        var text = FileFolder.Decode(document.Content.Bytes.Span, input.DisplayPath(source), context.Diagnostics);
        return text is not null && SvgPicture.Clean(text, context.Diagnostics) is { } clean
            ? [document with { Content = Content.Of(clean) }]
            : [];
    }
}
