using System.Collections.Frozen;
using Twinscript.Documents;
using Twinscript.Engine;
using Twinscript.Scripts;

namespace Twinscript.Mirror;

/// <summary>What the texts of the pages became; a script must bring back the very same.</summary>
/// <remarks>
/// A page's text is converted with the words around it; in its script the same text stands alone. React even throws a page away whose
/// text differs from its script's.
/// </remarks>
internal sealed class PageTexts
{
    private const int LongestText = 4000;

    private readonly IMirrorTree _tree;
    private readonly FrozenDictionary<string, string> _converted;

    private PageTexts(IMirrorTree tree, FrozenDictionary<string, string> converted) => (_tree, _converted) = (tree, converted);

    public static PageTexts None(IMirrorTree tree) => new(tree, FrozenDictionary<string, string>.Empty);

    public static PageTexts Read(IMirrorTree tree)
    {
        var pages = tree.Files.Where(TreeAddresses.IsPage).Where(tree.IsMirrored);
        var converted = new Dictionary<string, string>(StringComparer.Ordinal);
        foreach (var (source, target) in pages.SelectInParallel(page => TextsOf(page, tree), CancellationToken.None).SelectMany(t => t))
            converted.TryAdd(source, target);
        return new(tree, converted.ToFrozenDictionary(StringComparer.Ordinal));
    }

    /// <summary>White space at the ends stays.</summary>
    public string Convert(string text)
    {
        var trimmed = text.AsSpan().Trim();
        if (!_converted.GetAlternateLookup<ReadOnlySpan<char>>().TryGetValue(trimmed, out var converted))
            return _tree.Convert(text);
        var start = text.AsSpan().IndexOf(trimmed);
        return trimmed.Length == text.Length ? converted : $"{text[..start]}{converted}{text[(start + trimmed.Length)..]}";
    }

    private static List<(string Source, string Target)> TextsOf(SitePath page, IMirrorTree tree)
    {
        var texts = new List<(string, string)>();
        if (tree.Read(page) is not { } bytes)
            return texts;
        var html = System.Text.Encoding.UTF8.GetString(bytes);
        Pair(html, tree.ConvertHtml(html), texts);
        return texts;
    }

    private static void Pair(string html, string converted, List<(string, string)> texts)
    {
        var source = new HtmlScanner(html);
        var target = new HtmlScanner(converted);
        while (source.Read(foreign: false) && target.Read(foreign: false) && source.Kind == target.Kind)
        {
            if (source.Kind == HtmlTokenKind.Text)
                Add(html.AsSpan(source.Start..source.End), converted.AsSpan(target.Start..target.End), texts);
            else if (source.Kind == HtmlTokenKind.StartTag)
            {
                var from = source.Attributes;
                var to = target.Attributes;
                while (from.MoveNext() && to.MoveNext())
                {
                    Add(html.AsSpan(from.Current.ValueStart..from.Current.ValueEnd),
                        converted.AsSpan(to.Current.ValueStart..to.Current.ValueEnd), texts);
                }
            }
        }
    }

    private static void Add(ReadOnlySpan<char> source, ReadOnlySpan<char> target, List<(string, string)> texts)
    {
        source = source.Trim();
        target = target.Trim();
        // What stayed may be an id or code, of which a script's texts must learn nothing.
        if (source.Length is > 0 and < LongestText && ScriptStrings.IsIn(source) && !source.SequenceEqual(target))
            texts.Add((HtmlText.Decode(source).Trim(), HtmlText.Decode(target).Trim()));
    }
}
