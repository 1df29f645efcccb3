using Markdig.Helpers;
using Markdig.Parsers;
using Markdig.Renderers.Html;
using Markdig.Syntax.Inlines;

namespace Twinscript.Markdown;

/// <summary>
/// What reads like <c>{#id .class key=value}</c>, until <see cref="AttributePlacement"/> has found what it belongs to, or that it is text.
/// </summary>
internal sealed class AttributeBlock(string written, HtmlAttributes attributes) : LeafInline
{
    public string Written => written;

    public HtmlAttributes Attributes => attributes;

    /// <summary><c>{/*id*/}</c>, which some translators write behind a heading.</summary>
    public bool IsComment { get; init; }
}

internal sealed class AttributeBlockParser : InlineParser
{
    public AttributeBlockParser() => OpeningCharacters = ['{'];

    public override bool Match(InlineProcessor processor, ref StringSlice slice)
    {
        if (slice.PeekCharExtra(-1) is '{' or '$' or '%')
            return false;
        var text = slice.AsSpan();
        var isComment = text.StartsWith("{/*");
        if ((isComment ? Comment(text, out var length) : AttributeGrammar.Read(text, out length)) is not { } attributes)
            return false;
        var start = processor.GetSourcePosition(slice.Start, out var line, out var column);
        processor.Inline = new AttributeBlock(text[..length].ToString(), attributes)
        {
            IsComment = isComment,
            Span = new(start, start + length - 1),
            Line = line,
            Column = column,
        };
        slice.Start += length;
        if (processor.Document.GetData(typeof(AttributeBlock)) is not List<AttributeBlock> found)
            processor.Document.SetData(typeof(AttributeBlock), found = []);
        found.Add((AttributeBlock)processor.Inline);
        return true;
    }

    private static HtmlAttributes? Comment(ReadOnlySpan<char> text, out int length)
    {
        var end = text.IndexOf("*/}");
        length = end + 3;
        if (end < 0)
            return null;
        var id = text[3..end].Trim();
        return id.IsEmpty || id.ContainsAny(AttributeGrammar.EndsOfWord) ? null : new() { Id = id.ToString() };
    }
}
