using System.Xml;
using AngleSharp.Dom;
using AngleSharp.Html.Parser;
using Twinscript.Configuration;
using Twinscript.Diagnostics;
using Twinscript.Offline;
using Twinscript.Scripts;
using Twinscript.Trust;

namespace Benchmarks.Fuzzing;

/// <summary>What rewrites HTML: for a folder, for a book, for one file of two scripts, and the sanitizer.</summary>
internal static class FuzzedHtml
{
    private static readonly SiteConfiguration Site =
        new() { Title = "站", SourceScript = "zh-Hant-TW", Scripts = [], Html = HtmlTrust.Safe };

    public static string? Check(string html)
    {
        var same = new HtmlRewriter(new(id => id, place => place.Value)).Rewrite(html);
        // A browser reads no line end in an address.
        if (WithoutSpaces(same) != WithoutSpaces(html) && !html.Contains('\0', StringComparison.Ordinal))
            return $"rewriting nothing changes '{html}' to '{same}'";
        var xhtml = new XhtmlWriter(html, new(id: null, address: null)).Write();
        // Books leave out characters that XML lacks when a whole page is made.
        if (IllFormed(string.Concat(xhtml.Where(XmlConvert.IsXmlChar))) is { } problem)
            return $"the XHTML is ill-formed: {problem}";
        HtmlTree.Parse(html);
        var (places, found) = (new WrittenPlaces(new("a.md", html), 0), new DiagnosticBag());
        var safe = new PageHtml(new SafeHtml(places, found).Sanitize(html), Site, places, found).Read();
        return Running($"<main>{safe}</main>") is { } running ? $"the sanitizer lets through {running}" : null;
    }

    private static string WithoutSpaces(string html) => string.Concat(html.Where(c => c is not ('\t' or '\r' or '\n')));

    /// <summary>What runs in a page that should be safe; null when nothing does.</summary>
    public static string? Running(string html)
    {
        foreach (var element in new HtmlParser().ParseDocument(html).QuerySelectorAll("main *"))
        {
            if (element.LocalName is "script" or "style" or "iframe" or "object" or "embed" or "template" or "form" or "plaintext")
                return element.OuterHtml;
            foreach (var attribute in element.Attributes)
            {
                if (attribute.Name.StartsWith("on", StringComparison.OrdinalIgnoreCase) || WrittenAddress.RunsScript(attribute.Value))
                    return element.OuterHtml;
            }
        }
        return null;
    }

    /// <returns>What is wrong; null when nothing is.</returns>
    public static string? IllFormed(string xhtml)
    {
        try
        {
            const string start = "<html xmlns=\"http://www.w3.org/1999/xhtml\" xmlns:epub=\"http://www.idpf.org/2007/ops\">";
            using var reader = XmlReader.Create(new StringReader($"{start}{xhtml}</html>"));
            while (reader.Read())
            {
            }
            return null;
        }
        catch (XmlException fault)
        {
            return $"{fault.Message} in {xhtml}";
        }
    }
}

/// <summary>The conversion library by itself.</summary>
internal static class FuzzedText
{
    public static string? Check(string text, int seed)
    {
        var names = Hanzi.Converter.Configurations;
        var name = names[seed % names.Count];
        var converter = Hanzi.Converter.Create(name);
        var converted = converter.Convert(text);
        if (converter.Convert(text) != converted)
            return $"{name} converts one text in two ways";
        // Nothing that isn't Han is in a dictionary but marks.
        return Others(converted) == Others(text) ? null : $"{name} loses other text of '{text}': '{converted}'";

        static string Others(string all) => string.Concat(all.Where(c => c is < '\u2000' and not ('"' or '\'')));
    }
}
