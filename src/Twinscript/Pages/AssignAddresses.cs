using Twinscript.Diagnostics;
using Twinscript.Documents;
using Twinscript.Engine;

namespace Twinscript.Pages;

/// <summary>Decides where each page lies below every script's folder.</summary>
internal sealed class AssignAddresses : DocumentModule
{
    protected override IReadOnlyList<Document> Run(Document document, PipelineContext context)
    {
        var permalink = document.Get(PageKeys.FrontMatter).Permalink;
        if (permalink is { } given && (given.Text.Contains("..", StringComparison.Ordinal) || given.Text.AsSpan().IndexOfAny("?#\\:") >= 0))
        {
            context.Diagnostics.Error(DiagnosticCodes.BadPermalink,
                $"'{given.Text}' can't be an address. Write a path below the script's folder, such as 'about/'.", given.Span);
            permalink = null;
        }
        return [document.With(PageKeys.Address, PageAddress.Of(document.Get(PageKeys.Original), permalink?.Text))];
    }
}
