using System.Collections.Frozen;

namespace Twinscript.Scripts;

/// <summary>Attributes whose values people read.</summary>
internal static class ReadableAttributes
{
    private static readonly NameTable<bool> Anywhere = new(
        [(true, "alt title label summary placeholder aria-label aria-description aria-placeholder aria-roledescription aria-valuetext")]);

    private static readonly FrozenSet<string>.AlternateLookup<ReadOnlySpan<char>> MetaNames = Set("""
        description author creator publisher keywords abstract subject application-name apple-mobile-web-app-title
        og:title og:description og:site_name og:image:alt og:video:alt article:author article:section article:tag book:author book:tag
        twitter:title twitter:description twitter:image:alt twitter:label1 twitter:label2 twitter:data1 twitter:data2
        dc.title dc.description dc.creator dc.subject dc.publisher dcterms.title dcterms.description dcterms.creator dcterms.subject
        citation_title citation_author name headline alternativeheadline
        """);

    private static readonly FrozenSet<string>.AlternateLookup<ReadOnlySpan<char>> ButtonTypes = Set("button submit reset");

    public static bool Contain(ReadOnlySpan<char> html, ReadOnlySpan<char> element, List<HtmlAttribute> attributes, HtmlAttribute attribute)
    {
        var name = html[attribute.NameStart..attribute.NameEnd];
        if (Anywhere.Contains(name))
            return true;
        if (Is(name, "content") && Is(element, "meta"))
            return Has(html, attributes, "name", MetaNames)
                || Has(html, attributes, "property", MetaNames)
                || Has(html, attributes, "itemprop", MetaNames);
        return Is(name, "value") && Is(element, "input") && Has(html, attributes, "type", ButtonTypes);
    }

    private static bool Has(
        ReadOnlySpan<char> html, List<HtmlAttribute> attributes, string name, FrozenSet<string>.AlternateLookup<ReadOnlySpan<char>> values)
    {
        foreach (var attribute in attributes)
        {
            if (Is(html[attribute.NameStart..attribute.NameEnd], name))
                return values.Contains(html[attribute.ValueStart..attribute.ValueEnd].Trim());
        }
        return false;
    }

    private static bool Is(ReadOnlySpan<char> name, string other) => name.Equals(other, StringComparison.OrdinalIgnoreCase);

    private static FrozenSet<string>.AlternateLookup<ReadOnlySpan<char>> Set(string words) =>
        words.Split((char[])[' ', '\n', '\r'], StringSplitOptions.RemoveEmptyEntries)
            .ToFrozenSet(StringComparer.OrdinalIgnoreCase)
            .GetAlternateLookup<ReadOnlySpan<char>>();
}
