using System.Text;
using AngleSharp.Dom;
using Hanzi;
using Twinscript.Diagnostics;
using Twinscript.Scripts;

namespace Twinscript.Checking;

/// <summary>
/// Characters that only the other script uses. Which those are follows from the conversion dictionaries; what both scripts
/// write is never meant, nor what is protected or in another language.
/// </summary>
internal static class MixedScriptCheck
{
    private static readonly string[] ReadAttributes = ["alt", "title", "aria-label", "placeholder"];

    /// <summary>Marks a file that holds every script at once and shows one.</summary>
    private const string OfflineMark = "data-offline";

    public static void Run(PageSource page)
    {
        if (!page.Document.DocumentElement.HasAttribute(OfflineMark))
            Visit(page.Document.DocumentElement, ChineseScript.Unknown, isProtected: false, page);
    }

    private static void Visit(IElement element, ChineseScript script, bool isProtected, PageSource page)
    {
        script = element.GetAttribute("lang") is { } language ? ScriptOf(language) : script;
        // The text of an element's own attributes is read around it, not in it.
        var around = isProtected;
        if (element.GetAttribute("translate") is { } translate)
            isProtected = around = string.Equals(translate, "no", StringComparison.OrdinalIgnoreCase);
        else
            isProtected |= Elements.TraitsOf(element.LocalName).Any(ElementTraits.Protected);
        if (element.ClassList.Contains("notranslate") || element.ClassList.Contains("no-convert")
            || element.HasAttribute("data-no-convert"))
            isProtected = around = true;
        if (script != ChineseScript.Unknown && !around)
            Attributes(element, script, page);
        foreach (var node in element.ChildNodes)
        {
            if (node is IText text && script != ChineseScript.Unknown && !isProtected)
                Report(text.Data, page.OffsetOf(element), script, page);
            else if (node is IElement child)
                Visit(child, script, isProtected, page);
        }
    }

    private static void Attributes(IElement element, ChineseScript script, PageSource page)
    {
        foreach (var value in ReadAttributes.Select(element.GetAttribute).OfType<string>())
            Report(value, page.OffsetOf(element), script, page);
        if (element.LocalName == "meta" && (element.GetAttribute("name") ?? element.GetAttribute("property")) is { } name
            && (name is "description" or "author"
                || name.EndsWith(":title", StringComparison.Ordinal)
                || name.EndsWith(":description", StringComparison.Ordinal)
                || name == "og:site_name"))
        {
            Report(element.GetAttribute("content") ?? "", page.OffsetOf(element), script, page);
        }
    }

    private static void Report(string text, int from, ChineseScript script, PageSource page)
    {
        var other = script == ChineseScript.Traditional ? ChineseScript.Simplified : ChineseScript.Traditional;
        Rune[] strays = [.. text.EnumerateRunes().Where(r => ScriptDetector.ScriptOf(r) == other).Distinct()];
        if (strays.Length == 0)
            return;
        var stray = strays[0].ToString();
        var at = text.IndexOf(stray, StringComparison.Ordinal);
        // The words around it tell one place of a page from another.
        var context = text[Math.Max(0, at - 4)..at];
        var offset = page.Text.IndexOf(context + stray, from, StringComparison.Ordinal) is var found and >= 0
            ? found + context.Length
            : from;
        page.Error(DiagnosticCodes.MixedScript,
            $"{string.Join(' ', strays)}: only {other} Chinese writes {(strays.Length == 1 ? "this character" : "these characters")}, and "
                + $"the page is {script}. Correct the source, or mark the words with translate=\"no\" or a 'lang' of their own.",
            offset, stray.Length);
    }

    private static ChineseScript ScriptOf(string language) =>
        language.StartsWith("zh-Hant", StringComparison.OrdinalIgnoreCase) ? ChineseScript.Traditional
        : language.StartsWith("zh-Hans", StringComparison.OrdinalIgnoreCase) ? ChineseScript.Simplified
        : ChineseScript.Unknown;
}
