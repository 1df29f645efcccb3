using AngleSharp.Html.Parser;
using Twinscript.Diagnostics;

namespace Twinscript.Checking;

/// <summary>Tags left open, closed twice or nested wrongly, attributes given twice: browsers guess what was meant.</summary>
internal static class MarkupCheck
{
    public static void Run(PageSource page)
    {
        foreach (var error in page.Errors)
        {
            var offset = page.OffsetOf(error.Position);
            // The parser looks up from where the tag ends.
            var tag = offset >= page.Text.Length ? -1 : page.Text.LastIndexOf('<', offset);
            var (start, length) = tag >= 0 && page.Text.IndexOf('>', tag) is var end and >= 0 && end >= offset - 1
                ? (tag, end - tag + 1)
                : (offset, 1);
            page.Error(
                DiagnosticCodes.BrokenMarkup,
                $"{Describe((HtmlParseError)error.Code, error.Message)} Correct the HTML in the page or the template.",
                start,
                length);
        }
    }

    private static string Describe(HtmlParseError error, string message) => error switch
    {
        HtmlParseError.EOF => "the file ends while elements are open.",
        HtmlParseError.DoctypeMissing => "there is no '<!doctype html>', so browsers fall back to the habits of the nineties.",
        HtmlParseError.AttributeDuplicateOmitted => "an attribute is given twice; the second is ignored.",
        _ => message.TrimEnd('.') + ".",
    };
}
