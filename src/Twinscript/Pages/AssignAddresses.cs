using Twinscript.Diagnostics;
using Twinscript.Documents;
using Twinscript.Engine;

namespace Twinscript.Pages;

/// <summary>Decides where each page lies below every script's folder.</summary>
internal sealed class AssignAddresses : DocumentModule
{
    protected override IReadOnlyList<Document> Run(Document document, PipelineContext context)
    {
        var written = document.Get(PageKeys.FrontMatter).Permalink;
        string? permalink = null;
        if (written is { } given)
        {
            if (SitePath.Written(given.Text, out var problem) is { } path)
                permalink = given.Text.EndsWith('/') && path.Value.Length > 0 ? path.Value + "/" : path.Value;
            else
                context.Diagnostics.Error(DiagnosticCodes.BadPermalink, Message(given.Text, problem), given.Span);
        }
        return [document.With(PageKeys.Address, PageAddress.Of(document.Get(PageKeys.Original), permalink))];
    }

    public static string Message(string text, string? problem) =>
        $"'{Shown(text)}' can't be an address. {problem} Write a path below the script's folder, such as 'about/'.";

    private static string Shown(string text) => string.Concat(text.Select(c => char.IsControl(c) ? '\uFFFD' : c));
}
