using AngleSharp.Dom;
using AngleSharp.Html.Dom.Events;
using AngleSharp.Html.Dom;
using AngleSharp.Html.Parser;
using AngleSharp.Text;
using Twinscript.Diagnostics;

namespace Twinscript.Checking;

/// <summary>A page while it is being read: its text, its elements, and where each of them stands.</summary>
internal sealed class PageSource
{
    private readonly SourceText _text;
    private readonly DiagnosticBag _diagnostics;

    public PageSource(string display, string text, DiagnosticBag diagnostics)
    {
        (_text, _diagnostics) = (new(display, text), diagnostics);
        var errors = new List<HtmlErrorEvent>();
        var parser = new HtmlParser(new HtmlParserOptions { IsKeepingSourceReferences = true });
        parser.Error += (_, e) => errors.Add((HtmlErrorEvent)e);
        Document = parser.ParseDocument(text);
        Errors = errors;
    }

    public IHtmlDocument Document { get; }

    /// <summary>The standard's parse errors, which browsers repair each in its own way.</summary>
    public IReadOnlyList<HtmlErrorEvent> Errors { get; }

    public string Text => _text.Text;

    /// <summary>Where an element's start tag begins; 0 for one the parser added.</summary>
    public int OffsetOf(IElement element) => element.SourceReference is { } reference ? OffsetOf(reference.Position) : 0;

    public int OffsetOf(TextPosition position) => Math.Clamp(position.Index, 0, Text.Length);

    /// <summary>Where a value stands in an element's start tag; the tag's beginning when it is written with entities.</summary>
    public (int Offset, int Length) Locate(IElement element, string value)
    {
        var start = OffsetOf(element);
        var end = Text.IndexOf('>', start);
        var at = value.Length == 0 || end < 0
            ? -1
            : Text.AsSpan(start, Math.Min(Text.Length, Math.Max(end, start + value.Length + 200)) - start)
                .IndexOf(value, StringComparison.Ordinal);
        return at < 0 ? (start, element.LocalName.Length + 1) : (start + at, value.Length);
    }

    public void Error(string code, string message, int offset, int length) => _diagnostics.Error(code, message, _text.Span(offset, length));

    public void Error(string code, string message, IElement element) =>
        Error(code, message, OffsetOf(element), element.LocalName.Length + 1);
}
