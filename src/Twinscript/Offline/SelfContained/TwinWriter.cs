using System.Globalization;
using System.Text;
using AngleSharp;
using AngleSharp.Dom;
using Twinscript.Configuration;

namespace Twinscript.Offline;

/// <summary>Writes the editions of a part of a page over each other, as <see cref="TwinHtml"/> says.</summary>
/// <remarks>
/// What differs is kept as long as it goes, a sentence and never a word: a screen reader must not change its voice within
/// one, and shorter pieces would take more bytes in tags than they save.
/// </remarks>
/// <param name="scripts">In the order of their classes.</param>
/// <param name="languages">
/// What the document around may be in: of text in its language it isn't said again. There is an outcome for each.
/// </param>
/// <param name="prefix">Keeps ids that are made here apart from those of other parts.</param>
internal sealed class TwinWriter(IReadOnlyList<PublishedScript> scripts, IReadOnlyList<string> languages, string prefix)
{
    private readonly StringBuilder[] _outputs = [.. languages.Select(_ => new StringBuilder())];
    private int _pictures;

    /// <returns>For each language.</returns>
    public IEnumerable<string> Written => _outputs.Select(o => o.ToString());

    /// <param name="editions">One element per script.</param>
    public void Write(IReadOnlyList<IElement> editions)
    {
        var first = editions[0];
        if (AreEqual(editions))
            Append(first.ToHtml(CompactFormatter.Instance));
        else if (TwinPart.IsInline(first) && editions.Any(e => e.GetAttribute("href") != first.GetAttribute("href")))
            WriteSides("span", editions.Select(TwinPart.OfHtml));
        else if (TwinPart.Align(editions) is not { } parts)
            WriteApart(editions);
        else if (PictureNames(editions) is { } names)
            WritePicture(editions, names, parts);
        else
            WriteOnce(editions, parts);
    }

    private static bool AreEqual(IReadOnlyList<IElement> editions)
    {
        for (var script = 1; script < editions.Count; script++)
        {
            if (!editions[script].Equals(editions[0]))
                return false;
        }
        return true;
    }

    private void WriteOnce(IReadOnlyList<IElement> editions, IReadOnlyList<TwinPart[]> parts)
    {
        var shell = editions[0];
        for (var script = 1; script < editions.Count; script++)
        {
            foreach (var attribute in editions[script].Attributes.Where(a => editions[0].GetAttribute(a.Name) != a.Value))
            {
                if (ReferenceEquals(shell, editions[0]))
                    shell = (IElement)shell.Clone(deep: false);
                shell.SetAttribute(string.Create(CultureInfo.InvariantCulture, $"data-s{script}-{attribute.Name}"), attribute.Value);
            }
        }
        if (parts.Count == 0)
        {
            Append(shell.ToHtml(CompactFormatter.Instance));
            return;
        }
        Append(CompactFormatter.StartTag(shell));
        Write(editions[0], parts);
        Append($"</{editions[0].LocalName}>");
    }

    /// <summary>What is in an element, without its tags.</summary>
    /// <param name="parent">The element in one edition.</param>
    public void Write(IElement parent, IReadOnlyList<TwinPart[]> parts)
    {
        foreach (var part in parts)
            WritePart(parent, part);
    }

    private void WritePart(IElement parent, TwinPart[] part)
    {
        if (part[0].Element is not null)
            Write(Array.ConvertAll(part, p => p.Element ?? throw new InvalidOperationException("Parts that are aligned are of one kind.")));
        else if (Array.TrueForAll(part, p => p.Html == part[0].Html))
            Append(part[0].Html);
        else if (parent.NamespaceUri == NamespaceNames.SvgUri)
        {
            // A tooltip can't hold elements, and its text is in the picture's name.
            if (parent.LocalName is not ("title" or "desc"))
                WriteSides("tspan", part);
        }
        else if (parent.LocalName is "title" or "option" or "textarea" or "script" or "style")
            Append(part[0].Html);
        else
            WriteSides("span", part);
    }

    private void WriteSides(string element, IEnumerable<TwinPart> sides)
    {
        foreach (var (script, side) in sides.Index())
        {
            foreach (var (language, output) in languages.Zip(_outputs))
            {
                var said = scripts[script].Tag == language ? "" : " lang=" + scripts[script].Tag;
                output.Append(CultureInfo.InvariantCulture, $"<{element} class=s{script}{said}>{side.Html}</{element}>");
            }
        }
    }

    /// <summary>
    /// A picture's name can't be two texts in an attribute, so it stands beside the picture, where one of them can be hidden.
    /// </summary>
    private void WritePicture(IReadOnlyList<IElement> editions, IEnumerable<string> names, IReadOnlyList<TwinPart[]> parts)
    {
        var id = string.Create(CultureInfo.InvariantCulture, $"{prefix}picture.{++_pictures}");
        Append($"<span class=twin-picture role=img aria-labelledby={id}><span class=vh id={id}>");
        WriteSides("span", names.Select(n => TwinPart.OfText(n)));
        Append("</span>");
        foreach (var edition in editions)
        {
            edition.RemoveAttribute("aria-label");
            edition.RemoveAttribute("role");
            edition.SetAttribute("aria-hidden", "true");
            if (edition.HasAttribute("alt"))
                edition.SetAttribute("alt", "");
        }
        WriteOnce(editions, parts);
        Append("</span>");
    }

    /// <returns>Null for what isn't a picture, or one with the same name in every script.</returns>
    private static string[]? PictureNames(IReadOnlyList<IElement> editions)
    {
        var attribute = editions[0].LocalName switch { "svg" => "aria-label", "img" => "alt", _ => "" };
        var names = editions.Select(e => e.GetAttribute(attribute)).OfType<string>().ToArray();
        return names.Length == editions.Count && names.Distinct(StringComparer.Ordinal).Count() > 1 ? names : null;
    }

    /// <summary>Editions built differently have nothing to share.</summary>
    private void WriteApart(IReadOnlyList<IElement> editions)
    {
        for (var script = 0; script < editions.Count; script++)
        {
            var copy = (IElement)editions[script].Clone(deep: true);
            copy.ClassList.Add(string.Create(CultureInfo.InvariantCulture, $"s{script}"));
            if (!copy.HasAttribute("lang"))
                copy.SetAttribute("lang", scripts[script].Tag);
            foreach (var named in script == 0 ? [] : copy.QuerySelectorAll("[id]").Append(copy).Where(e => e.Id is { Length: > 0 }))
                named.Id = string.Create(CultureInfo.InvariantCulture, $"{named.Id}.s{script}");
            Append(copy.ToHtml(CompactFormatter.Instance));
        }
    }

    private void Append(string html)
    {
        foreach (var output in _outputs)
            output.Append(html);
    }
}
