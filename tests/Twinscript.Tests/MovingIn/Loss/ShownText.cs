using System.Net;
using System.Text.RegularExpressions;

namespace Twinscript.Tests.MovingIn.Loss;

/// <summary>Reads what a page shows or tells its readers: its text and its alternative texts, in the order they stand in.</summary>
internal static partial class ShownText
{
    public static HanText Read(string html)
    {
        var han = new HanText();
        var at = 0;
        foreach (Match mark in Markup().Matches(html))
        {
            Add(html[at..mark.Index]);
            foreach (Match attribute in Attribute().Matches(mark.Value))
                Add(attribute.Groups["text"].Value);
            at = mark.Index + mark.Length;
        }
        Add(html[at..]);
        return han;

        void Add(string text) => han.Add(WebUtility.HtmlDecode(text));
    }

    [GeneratedRegex(
        @"<!--.*?-->|<(?<name>script|style)\b[^>]*>.*?</\k<name>>|</?[A-Za-z](?:[^<>""']|""[^""]*""|'[^']*')*>",
        RegexOptions.Singleline | RegexOptions.IgnoreCase | RegexOptions.ExplicitCapture, 10_000)]
    private static partial Regex Markup();

    [GeneratedRegex(@"\s(?:alt|title|label|summary|aria-label)\s*=\s*""(?<text>[^""]*)""", RegexOptions.IgnoreCase | RegexOptions.ExplicitCapture, 10_000)]
    private static partial Regex Attribute();
}
