using System.Runtime.InteropServices;
using System.Text;
using AngleSharp.Dom;

namespace Twinscript.Reading;

/// <summary>The running text of one block, and where in the page each piece of it stands.</summary>
internal sealed class BlockText
{
    /// <summary>Stands between pieces that no word joins.</summary>
    private const char Break = '\n';

    private static readonly HashSet<string> Left = new(StringComparer.Ordinal) { "code", "pre", "kbd", "samp", "var", "script", "style", "template", "textarea", "svg", "math", "rt", "rp", "br", "img" };

    private static readonly HashSet<string> Inline = new(StringComparer.Ordinal)
    {
        "a", "abbr", "b", "bdi", "bdo", "cite", "data", "del", "dfn", "em", "i", "ins", "label", "mark", "q", "rb", "ruby", "s", "small", "span", "strong", "sub", "sup", "time", "u", "wbr",
    };

    private readonly List<Piece> _pieces = [];

    private BlockText(IElement block)
    {
        var text = new StringBuilder();
        Gather(block, text);
        Text = text.ToString();
    }

    public string Text { get; }

    /// <param name="block">An element with <c>data-block</c>; blocks within it are left to themselves.</param>
    public static BlockText Of(IElement block) => new(block);

    /// <summary>Puts each stretch into an element. A stretch that goes on in another element is put into one on each side, or left alone.</summary>
    /// <param name="marks">In order, without overlap.</param>
    /// <param name="wrap">Makes the element around a stretch.</param>
    /// <param name="whole">Whether to leave alone what doesn't lie within one piece.</param>
    public void Mark<T>(IReadOnlyList<(int Start, int End, T About)> marks, Func<T, IElement> wrap, bool whole)
    {
        foreach (var piece in _pieces)
        {
            var end = piece.Start + piece.Node.Data.Length;
            var inside = marks.Where(m => m.Start < end && m.End > piece.Start && m.Start < m.End && (!whole || (m.Start >= piece.Start && m.End <= end))).ToArray();
            if (inside.Length == 0 || piece.Node is not { Parent: { } parent, Owner: { } owner })
                continue;
            var at = 0;
            var data = piece.Node.Data;
            foreach (var mark in inside)
            {
                var (from, to) = (Math.Max(0, mark.Start - piece.Start), Math.Min(data.Length, mark.End - piece.Start));
                AddText(data[at..from]);
                var element = wrap(mark.About);
                element.TextContent = data[from..to];
                parent.InsertBefore(element, piece.Node);
                at = to;
            }
            if (at < data.Length)
                piece.Node.Data = data[at..];
            else
                parent.RemoveChild(piece.Node);

            void AddText(string text)
            {
                if (text.Length > 0)
                    parent.InsertBefore(owner.CreateTextNode(text), piece.Node);
            }
        }
    }

    private void Gather(INode parent, StringBuilder text)
    {
        foreach (var child in parent.ChildNodes)
        {
            switch (child)
            {
                case IText node:
                    _pieces.Add(new(node, text.Length));
                    text.Append(node.Data);
                    break;
                case IElement element when Left.Contains(element.LocalName) || element.HasAttribute("data-block") || IsProtected(element):
                    text.Append(Break);
                    break;
                case IElement element when Inline.Contains(element.LocalName):
                    Gather(element, text);
                    break;
                case IElement element:
                    text.Append(Break);
                    Gather(element, text);
                    text.Append(Break);
                    break;
            }
        }
    }

    private static bool IsProtected(IElement element) =>
        element.GetAttribute("translate") == "no" || element.ClassList.Contains("no-convert") || element.ClassList.Contains("notranslate")
        || (element.GetAttribute("lang") is { } lang && !lang.StartsWith("zh", StringComparison.OrdinalIgnoreCase));

    [StructLayout(LayoutKind.Auto)]
    private readonly record struct Piece(IText Node, int Start);
}
