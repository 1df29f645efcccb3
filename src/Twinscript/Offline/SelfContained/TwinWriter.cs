using System.Globalization;
using System.Text;
using Twinscript.Configuration;
using Twinscript.Documents;
using Twinscript.Scripts;

namespace Twinscript.Offline;

/// <summary>Lays a part of a page over itself in all its scripts, as <see cref="TwinHtml"/> says.</summary>
/// <remarks>
/// What differs is kept as long as it goes, a sentence and never a word: a screen reader must not change its voice within
/// one, and shorter pieces would take more bytes in tags than they save.
/// </remarks>
/// <param name="scripts">In the order of their classes.</param>
/// <param name="prefix">Keeps ids that are made here apart from those of other parts.</param>
internal sealed class TwinWriter(IReadOnlyList<PublishedScript> scripts, string prefix)
{
    private readonly StringBuilder _output = TextBuilder.Take();
    private readonly List<(int At, PublishedScript Script)> _said = [];
    private int _pictures;

    /// <summary>What was written, without the languages. The last call.</summary>
    public string Finish() => TextBuilder.Finish(_output);

    /// <summary>Where each script's language is to be said.</summary>
    public IReadOnlyList<(int At, PublishedScript Script)> Said => _said;

    /// <summary>What was written, as it stands in a document of one language. The last call.</summary>
    public string FinishIn(string language)
    {
        var html = new StringBuilder(_output.Length);
        var copied = 0;
        foreach (var (at, script) in _said)
        {
            if (script.Tag == language)
                continue;
            html.Append(_output, copied, at - copied).Append(TwinText.Saying(script));
            copied = at;
        }
        html.Append(_output, copied, _output.Length - copied);
        TextBuilder.Return(_output);
        return html.ToString();
    }

    /// <param name="elements">One per script.</param>
    public void Write(IReadOnlyList<HtmlNode> elements)
    {
        var first = elements[0];
        if (AreEqual(elements))
            CompactHtml.Write(first, _output);
        else if (TwinPart.IsInline(first) && elements.Any(e => e.Attribute("href") != first.Attribute("href")))
            WriteSides("span", elements.Select(TwinPart.OfHtml));
        else if (TwinPart.Align(elements) is not { } parts)
            WriteApart(elements);
        else if (PictureNames(elements) is { } names)
            WritePicture(elements, names, parts);
        else
            WriteOnce(elements, [.. elements.Select(CompactHtml.Attributes)], parts);
    }

    /// <summary>What is in an element, without its tags.</summary>
    /// <param name="parent">The element in one script.</param>
    public void Write(HtmlNode parent, IReadOnlyList<TwinPart[]> parts)
    {
        foreach (var part in parts)
            WritePart(parent, part);
    }

    private static bool AreEqual(IReadOnlyList<HtmlNode> elements)
    {
        for (var script = 1; script < elements.Count; script++)
        {
            if (!elements[script].Source.SequenceEqual(elements[0].Source))
                return false;
        }
        return true;
    }

    private void WriteOnce(
        IReadOnlyList<HtmlNode> elements, IReadOnlyList<List<WrittenAttribute>> attributes, IReadOnlyList<TwinPart[]> parts)
    {
        List<WrittenAttribute> all = [.. attributes[0]];
        for (var script = 1; script < elements.Count; script++)
        {
            foreach (var (own, other) in attributes[0].Zip(attributes[script]).Where(a => a.First.Value != a.Second.Value))
                all.Add(other with { Name = string.Create(CultureInfo.InvariantCulture, $"data-s{script}-{own.Name}") });
        }
        if (parts.Count == 0)
        {
            CompactHtml.Write(elements[0], all, _output);
            return;
        }
        CompactHtml.WriteStartTag(elements[0], all, _output);
        Write(elements[0], parts);
        CompactHtml.WriteEndTag(elements[0], _output);
    }

    private void WritePart(HtmlNode parent, TwinPart[] part)
    {
        if (part[0].Element is not null)
            Write(Array.ConvertAll(part, p => p.Element ?? throw new InvalidOperationException("Parts that are aligned are of one kind.")));
        else if (Array.TrueForAll(part, p => p.Html == part[0].Html))
            _output.Append(part[0].Html);
        else if (parent.IsForeign)
        {
            // A tooltip can't hold elements, and its text is in the picture's name.
            if (parent.Name is not ("title" or "desc"))
                WriteSides("tspan", part);
        }
        else if (parent.Name is "title" or "option" or "textarea" or "script" or "style")
            _output.Append(part[0].Html);
        else
            WriteSides("span", part);
    }

    private void WriteSides(string element, IEnumerable<TwinPart> sides)
    {
        foreach (var (script, side) in sides.Index())
        {
            _output.Append(CultureInfo.InvariantCulture, $"<{element} class=s{script}");
            _said.Add((_output.Length, scripts[script]));
            _output.Append(CultureInfo.InvariantCulture, $">{side.Html}</{element}>");
        }
    }

    /// <summary>
    /// A picture's name can't be two texts in an attribute, so it stands beside the picture, where one of them can be hidden.
    /// </summary>
    private void WritePicture(IReadOnlyList<HtmlNode> elements, IEnumerable<string> names, IReadOnlyList<TwinPart[]> parts)
    {
        var id = string.Create(CultureInfo.InvariantCulture, $"{prefix}picture.{++_pictures}");
        _output.Append(CultureInfo.InvariantCulture, $"<span class=twin-picture role=img aria-labelledby={id}><span class=vh id={id}>");
        WriteSides("span", names.Select(n => TwinPart.OfText(n)));
        _output.Append("</span>");
        WriteOnce(elements, [.. elements.Select(Unnamed)], parts);
        _output.Append("</span>");
    }

    private static List<WrittenAttribute> Unnamed(HtmlNode picture) =>
    [
        .. CompactHtml.Attributes(picture).Where(a => a.Name is not ("aria-label" or "role" or "aria-hidden"))
            .Select(a => a.Name == "alt" ? a with { Value = "" } : a),
        new("aria-hidden", "true", '"'),
    ];

    /// <returns>Null for what isn't a picture, or one with the same name in every script.</returns>
    private static string[]? PictureNames(IReadOnlyList<HtmlNode> elements)
    {
        var attribute = elements[0].Name switch { "svg" => "aria-label", "img" => "alt", _ => "" };
        if (attribute.Length == 0)
            return null;
        var names = elements.Select(e => e.Attribute(attribute)).OfType<string>().ToArray();
        return names.Length == elements.Count && names.Distinct(StringComparer.Ordinal).Count() > 1 ? names : null;
    }

    /// <summary>Elements built differently have nothing to share.</summary>
    private void WriteApart(IReadOnlyList<HtmlNode> elements)
    {
        for (var script = 0; script < elements.Count; script++)
        {
            var attributes = CompactHtml.Attributes(elements[script]);
            var name = string.Create(CultureInfo.InvariantCulture, $"s{script}");
            var classes = attributes.FindIndex(a => a.Name == "class");
            if (classes < 0)
                attributes.Add(new("class", name, '"'));
            else
                attributes[classes] = attributes[classes] is var old && old.Value.Length == 0 ? new("class", name, '"')
                    : new("class", $"{old.Value} {name}", old.Quote == '\0' ? '"' : old.Quote);
            if (!attributes.Exists(a => a.Name == "lang"))
                attributes.Add(new("lang", scripts[script].Tag, '"'));
            var apart = new StringBuilder();
            CompactHtml.Write(elements[script], attributes, apart);
            var suffix = "." + name;
            _output.Append(script == 0 ? apart.ToString()
                : new HtmlRewriter(new(id => id + suffix, address: null)).Rewrite(apart.ToString()));
        }
    }
}
