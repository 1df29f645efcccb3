using Twinscript.Diagnostics;

namespace Twinscript.Checking;

/// <summary>Of two elements with one id, links and labels find the first only.</summary>
internal static class IdCheck
{
    public static void Run(PageSource page)
    {
        var seen = new HashSet<string>(StringComparer.Ordinal);
        foreach (var element in page.Document.All)
        {
            if (element.GetAttribute("id") is not { } id)
                continue;
            var (offset, length) = page.Locate(element, id);
            if (id.Length == 0 || id.Any(char.IsWhiteSpace))
                page.Error(
                    DiagnosticCodes.DuplicateId,
                    $"'{id}' can't be an id: it must have a character and no space. Give it another.",
                    offset,
                    length);
            else if (!seen.Add(id))
                page.Error(DiagnosticCodes.DuplicateId, $"the id '{id}' stands on two elements. Give one of them another.", offset, length);
        }
    }
}
