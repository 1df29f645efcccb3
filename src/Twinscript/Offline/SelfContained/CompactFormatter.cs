using System.Buffers;
using AngleSharp;
using AngleSharp.Dom;
using AngleSharp.Html;

namespace Twinscript.Offline;

/// <summary>
/// Writes HTML without what browsers don't need: quotes around plain values, end tags of empty SVG elements, blank lines.
/// </summary>
internal sealed class CompactFormatter : HtmlMarkupFormatter
{
    private static readonly SearchValues<char> NeedQuotes = SearchValues.Create($" \t\n\r\f\"'`=<>&\u00A0{HeldText.Start}");

    public static new CompactFormatter Instance { get; } = new();

    /// <summary>A node as it stands in a document, without a writer where it is text.</summary>
    public static string Html(INode node) =>
        node is IText { Parent.Flags: var flags } text && !flags.HasFlag(NodeFlags.LiteralText)
            ? Instance.Text(text)
            : node.ToHtml(Instance);

    public override string OpenTag(IElement element, bool selfClosing)
    {
        var tag = base.OpenTag(element, selfClosing);
        return IsEmptyForeign(element)
            ? tag[..^1] + (element.Attributes.Length > 0 && !tag.EndsWith("\">", StringComparison.Ordinal) ? " />" : "/>")
            : tag;
    }

    /// <summary>The start tag of an element that will get content, whatever it holds now.</summary>
    public static string StartTag(IElement element)
    {
        var tag = Instance.OpenTag(element, selfClosing: false);
        return tag.EndsWith("/>", StringComparison.Ordinal) ? tag[..^2].TrimEnd() + ">" : tag;
    }

    public override string CloseTag(IElement element, bool selfClosing) =>
        IsEmptyForeign(element) ? "" : base.CloseTag(element, selfClosing);

    public override string Comment(IComment comment) => HeldText.IsMark(comment.Data) ? comment.Data : "";

    public override string Text(ICharacterData text) => Blank(text) ?? base.Text(text);

    public override string LiteralText(ICharacterData text) => text.Data;

    protected override string Attribute(IAttr attr)
    {
        var quoted = base.Attribute(attr);
        return attr.Value.Length > 0 && attr.Value.AsSpan().IndexOfAny(NeedQuotes) < 0
            ? quoted.Replace("\"", "", StringComparison.Ordinal)
            : quoted;
    }

    private static bool IsEmptyForeign(IElement element) => element.NamespaceUri == NamespaceNames.SvgUri && !element.HasChildNodes;

    /// <returns>Null for a text with words in it, or where white space counts.</returns>
    private static string? Blank(ICharacterData text)
    {
        if (!string.IsNullOrWhiteSpace(text.Data))
            return null;
        for (var around = text.ParentElement; around is not null; around = around.ParentElement)
        {
            if (around.LocalName is "pre" or "textarea")
                return null;
        }
        return text.Data.Contains('\n', StringComparison.Ordinal) ? "\n" : text.Data.Length > 0 ? " " : "";
    }
}
