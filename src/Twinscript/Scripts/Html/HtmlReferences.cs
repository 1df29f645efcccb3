using System.Text;

namespace Twinscript.Scripts;

/// <summary>An address in a page.</summary>
/// <param name="element">The element's name, as it is written.</param>
/// <param name="attribute">The attribute's name, as it is written.</param>
/// <param name="value">With its character references decoded; never empty.</param>
internal readonly ref struct HtmlAddress(ReadOnlySpan<char> element, ReadOnlySpan<char> attribute, string value)
{
    private readonly ReadOnlySpan<char> _element = element;
    private readonly ReadOnlySpan<char> _attribute = attribute;

    public string Value => value;

    public bool IsOf(string element) => _element.Equals(element, StringComparison.OrdinalIgnoreCase);

    public bool IsIn(string attribute) => _attribute.Equals(attribute, StringComparison.OrdinalIgnoreCase);
}

/// <returns>The address to write; null for none. A <c>link</c> without its address is left out altogether.</returns>
internal delegate string? HtmlAddressChange(HtmlAddress address);

/// <summary>What becomes of the ids and addresses in a page's HTML when it moves to another place.</summary>
/// <param name="id">From an id to another; it gets the ids elements have, and every reference to one. Null leaves ids alone.</param>
/// <param name="address">
/// Gets every address; those of the form <c>#id</c> only when <paramref name="id"/> is null. Null leaves them alone.
/// </param>
internal sealed class HtmlReferences(Func<string, string>? id, HtmlAddressChange? address)
{
    public const string Space = " \t\n\r\f";

    private static readonly NameTable<Kind> Attributes = new(
    [
        (Kind.Id, "id"),
        (Kind.AnchorName, "name"),
        (Kind.Ids, """
            aria-activedescendant aria-controls aria-describedby aria-details aria-errormessage aria-flowto aria-labelledby aria-owns
            for headers list form popovertarget commandfor
            """),
        (Kind.Address, "href src poster xlink:href data cite action formaction background longdesc manifest"),
        (Kind.Addresses, "srcset imagesrcset"),
        (Kind.Style, "style fill stroke filter clip-path mask marker marker-start marker-mid marker-end cursor from to by values"),
    ]);

    private enum Kind
    {
        Id,
        AnchorName,
        Ids,
        Address,
        Addresses,
        Style,
    }

    /// <summary>Whether an attribute's value may change; the others need not be decoded.</summary>
    public bool MayChange(ReadOnlySpan<char> attribute) =>
        Attributes.TryGetValue(attribute, out var kind) && (id is not null || kind > Kind.Ids);

    /// <summary>Whether the attribute holds one address and nothing else.</summary>
    public static bool IsAddress(ReadOnlySpan<char> attribute) =>
        Attributes.TryGetValue(attribute, out var kind) && kind == Kind.Address;

    /// <param name="value">Decoded.</param>
    /// <returns>The value to write, the same instance when nothing changes; null leaves the attribute out.</returns>
    public string? Change(ReadOnlySpan<char> element, ReadOnlySpan<char> attribute, string value)
    {
        if (!Attributes.TryGetValue(attribute, out var kind) || value.Length == 0)
            return value;
        return kind switch
        {
            Kind.Id => Id(value),
            // Folds of one name close each other, so those of two pages need two names.
            Kind.AnchorName => element is "a" or "A" or "details" or "DETAILS" ? Id(value) : value,
            Kind.Ids => Ids(value),
            Kind.Address => Address(new(element, attribute, Trimmed(value))),
            Kind.Addresses => Addresses(element, attribute, value),
            _ => Style(element, attribute, value),
        };
    }

    /// <param name="css">A style sheet, or what an attribute holds of one: <c>url(#a) rgb(0,0,0)</c>.</param>
    public string Style(ReadOnlySpan<char> element, ReadOnlySpan<char> attribute, string css)
    {
        StringBuilder? output = null;
        var copied = 0;
        for (var at = 0; css.IndexOf("url(", at, StringComparison.OrdinalIgnoreCase) is var found and >= 0;)
        {
            var start = found + "url(".Length;
            start += css.Length - start - css.AsSpan(start).TrimStart(Space).Length;
            var quote = start < css.Length && css[start] is '"' or '\'' ? css[start++] : ')';
            var end = css.IndexOf(quote, start);
            if (end < 0)
                break;
            at = end;
            var old = css[start..end].Trim();
            if (old.Length == 0 || Address(new(element, attribute, old)) is not { } changed || changed == old)
                continue;
            (output ??= new()).Append(css, copied, start - copied)
                .Append(quote == ')' ? Unquoted(changed) : changed.Replace(quote.ToString(), $"\\{quote}", StringComparison.Ordinal));
            copied = end;
        }
        return output is null ? css : output.Append(css, copied, css.Length - copied).ToString();
    }

    private static string Trimmed(string value) =>
        Space.Contains(value[0], StringComparison.Ordinal) || Space.Contains(value[^1], StringComparison.Ordinal)
            ? value.AsSpan().Trim(Space).ToString() : value;

    private static string Unquoted(string address) =>
        address.AsSpan().IndexOfAny(" \"'()") < 0 ? address : $"\"{address.Replace("\"", "%22", StringComparison.Ordinal)}\"";

    private string Id(string value) => id?.Invoke(value) ?? value;

    private string Ids(string value)
    {
        if (id is null)
            return value;
        if (value.AsSpan().IndexOfAny(Space) < 0)
            return id(value);
        return string.Join(' ', value.Split(Space.ToCharArray(), StringSplitOptions.RemoveEmptyEntries).Select(id));
    }

    private string? Address(HtmlAddress place) =>
        place.Value.Length == 0 ? place.Value
        : id is not null && place.Value is ['#', _, ..] ? "#" + id(place.Value[1..])
        : address is null ? place.Value
        : address(place);

    private string? Addresses(ReadOnlySpan<char> element, ReadOnlySpan<char> attribute, string value)
    {
        if (address is null)
            return value;
        List<string> candidates = [];
        var changes = false;
        foreach (var (url, descriptor) in SourceSet.Parse(value))
        {
            var changed = Address(new(element, attribute, url));
            changes |= changed != url;
            if (changed is not null)
                candidates.Add(descriptor.Length == 0 ? changed : $"{changed} {descriptor}");
        }
        return !changes ? value : candidates.Count == 0 ? null : string.Join(", ", candidates);
    }
}
