using System.Text;
using Twinscript.Scripts;

namespace Twinscript.Mirror;

/// <summary>Hexo's <c>search.xml</c>: an entry for each post, its content as HTML in CDATA or escaped.</summary>
internal static class XmlIndex
{
    private const string Cdata = "<![CDATA[";
    private const string CdataEnd = "]]>";

    public static string Convert(string xml, ScriptWords words, TreeAddresses addresses)
    {
        var output = new StringBuilder(xml.Length + 64);
        var element = "";
        for (var at = 0; at < xml.Length;)
        {
            if (xml.AsSpan(at).StartsWith(Cdata))
            {
                var (start, end) = (at + Cdata.Length, xml.IndexOf(CdataEnd, at, StringComparison.Ordinal));
                end = end < 0 ? xml.Length : end;
                output.Append(Cdata).Append(Text(xml[start..end], element, words));
                at = end;
                continue;
            }
            if (xml[at] == '<')
            {
                var end = xml.IndexOf('>', at) is var close and >= 0 ? close + 1 : xml.Length;
                var tag = xml[at..end];
                element = tag.Length > 1 && char.IsAsciiLetter(tag[1]) ? tag[1..].Split(' ', '>', '/')[0] : "";
                output.Append(element == "link" ? Link(tag, addresses) : tag);
                at = end;
                continue;
            }
            var next = xml.IndexOf('<', at) is var found and >= 0 ? found : xml.Length;
            var text = xml[at..next];
            var plain = HtmlText.Decode(text.AsSpan());
            var converted = Text(plain, element, words);
            output.Append(converted == plain ? text : HtmlText.Escape(converted));
            at = next;
        }
        return output.ToString();
    }

    private static string Text(string text, string element, ScriptWords words) =>
        words.Convert(text, element is "url" or "link" or "id" ? "url" : element, StringUse.Value);

    private static string Link(string tag, TreeAddresses addresses)
    {
        var start = tag.IndexOf("href=\"", StringComparison.Ordinal) + "href=\"".Length;
        var end = start < "href=\"".Length ? -1 : tag.IndexOf('"', start);
        return end > 0 && addresses.Map(HtmlText.Decode(tag.AsSpan(start..end)), home: true) is { } mapped
            ? $"{tag[..start]}{HtmlText.Escape(mapped, '"')}{tag[end..]}" : tag;
    }
}
