using System.Globalization;
using System.Text;
using AngleSharp;
using AngleSharp.Dom;
using AngleSharp.Html.Parser;
using Twinscript.Configuration;
using Twinscript.Engine;

namespace Twinscript.Offline;

/// <summary>
/// Lays one page's editions over each other: what is equal in all scripts is written once, what differs once per script, side by
/// side, under the class <c>s0</c>, <c>s1</c>, … of its script. A style sheet that shows one of these classes is all a switch needs.
/// </summary>
/// <remarks>
/// What differs is kept as long as it goes, a sentence and never a word: a screen reader must not change its voice within
/// one, and shorter pieces would take more bytes in tags than they save.
/// </remarks>
internal sealed class TwinHtml
{
    private readonly StringBuilder _output = new();
    private readonly IReadOnlyList<PublishedScript> _scripts;
    private string? _language;
    private int _pictures;

    private TwinHtml(IReadOnlyList<PublishedScript> scripts) => _scripts = scripts;

    /// <param name="scripts">In the order of their classes.</param>
    /// <param name="editions">Whole HTML documents, one per script.</param>
    public static string Merge(IReadOnlyList<PublishedScript> scripts, IReadOnlyList<string> editions)
    {
        var twin = new TwinHtml(scripts);
        twin._output.Append("<!DOCTYPE html>\n");
        IElement[] roots = editions.SelectInParallel(e => new HtmlParser().ParseDocument(e).DocumentElement, CancellationToken.None);
        twin._language = roots[0].GetAttribute("lang");
        twin.Write(roots);
        return twin._output.Append('\n').ToString();
    }

    private void Write(IReadOnlyList<IElement> editions)
    {
        var first = editions[0];
        if (editions.All(e => e.Equals(first)))
            _output.Append(first.ToHtml(CompactFormatter.Instance));
        else if (TwinPart.IsInline(first) && editions.Any(e => e.GetAttribute("href") != first.GetAttribute("href")))
            WriteSides("span", editions.Select(TwinPart.OfHtml));
        else if (TwinPart.Align(editions) is not { } parts)
            WriteApart(editions);
        else if (PictureNames(editions) is { } names)
            WritePicture(editions, names, parts);
        else
            WriteOnce(editions, parts);
    }

    private void WriteOnce(IReadOnlyList<IElement> editions, IReadOnlyList<TwinPart[]> parts)
    {
        var shell = (IElement)editions[0].Clone(deep: false);
        for (var script = 1; script < editions.Count; script++)
        {
            foreach (var attribute in editions[script].Attributes.Where(a => editions[0].GetAttribute(a.Name) != a.Value))
                shell.SetAttribute(string.Create(CultureInfo.InvariantCulture, $"data-s{script}-{attribute.Name}"), attribute.Value);
        }
        if (parts.Count == 0)
        {
            _output.Append(shell.ToHtml(CompactFormatter.Instance));
            return;
        }
        _output.Append(CompactFormatter.StartTag(shell));
        foreach (var part in parts)
            WritePart(editions[0], part);
        _output.Append("</").Append(editions[0].LocalName).Append('>');
    }

    private void WritePart(IElement parent, TwinPart[] part)
    {
        if (part[0].Element is not null)
            Write([.. part.Select(p => p.Element).OfType<IElement>()]);
        else if (part.All(p => p.Html == part[0].Html))
            _output.Append(part[0].Html);
        else if (parent.NamespaceUri == NamespaceNames.SvgUri)
        {
            // A tooltip can't hold elements, and its text is in the picture's name.
            if (parent.LocalName is not ("title" or "desc"))
                WriteSides("tspan", part);
        }
        else if (parent.LocalName is "title" or "option" or "textarea" or "script" or "style")
            _output.Append(part[0].Html);
        else
            WriteSides("span", part);
    }

    private void WriteSides(string element, IEnumerable<TwinPart> sides)
    {
        foreach (var (script, side) in sides.Index())
        {
            // The document's own language needs no saying.
            var language = _scripts[script].Tag == _language ? "" : " lang=" + _scripts[script].Tag;
            _output.Append(CultureInfo.InvariantCulture, $"<{element} class=s{script}{language}>{side.Html}</{element}>");
        }
    }

    /// <summary>A picture's name can't be two texts in an attribute, so it stands beside the picture, where one of them can be hidden.</summary>
    private void WritePicture(IReadOnlyList<IElement> editions, IEnumerable<string> names, IReadOnlyList<TwinPart[]> parts)
    {
        var id = string.Create(CultureInfo.InvariantCulture, $"picture.{++_pictures}");
        _output.Append(CultureInfo.InvariantCulture, $"<span class=twin-picture role=img aria-labelledby={id}><span class=vh id={id}>");
        WriteSides("span", names.Select(n => TwinPart.OfText(n)));
        _output.Append("</span>");
        foreach (var edition in editions)
        {
            edition.RemoveAttribute("aria-label");
            edition.RemoveAttribute("role");
            edition.SetAttribute("aria-hidden", "true");
            if (edition.HasAttribute("alt"))
                edition.SetAttribute("alt", "");
        }
        WriteOnce(editions, parts);
        _output.Append("</span>");
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
                copy.SetAttribute("lang", _scripts[script].Tag);
            foreach (var named in script == 0 ? [] : copy.QuerySelectorAll("[id]").Append(copy).Where(e => e.Id is { Length: > 0 }))
                named.Id = string.Create(CultureInfo.InvariantCulture, $"{named.Id}.s{script}");
            _output.Append(copy.ToHtml(CompactFormatter.Instance));
        }
    }
}
