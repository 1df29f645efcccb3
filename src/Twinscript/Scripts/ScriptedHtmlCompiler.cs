using System.Runtime.InteropServices;

namespace Twinscript.Scripts;

/// <summary>Finds what of a page is text to convert. One use only.</summary>
/// <param name="protects">Elements whose text stays as it is.</param>
/// <param name="keepsLiterals">False when only what changes is asked for.</param>
internal sealed class ScriptedHtmlCompiler(
    string html, SourceLanguage source, MarkupTable markup, ElementSelector? protects = null, bool keepsLiterals = true)
{
    private readonly OpenElements _open = new(html);
    private readonly List<HtmlPiece> _pieces = [];
    private readonly List<TextStretchBuilder> _stretches = [];
    private readonly List<string> _references = [];
    private readonly List<HtmlAttribute> _attributes = [];
    private TextPlace _place = TextPlace.Nowhere;
    private int _blocks;
    private int _epoch;

    public ScriptedHtml Compile()
    {
        var scanner = new HtmlScanner(html);
        while (scanner.Read(_open.Foreign))
        {
            switch (scanner.Kind)
            {
                case HtmlTokenKind.Text when _open.Protection == Protection.None:
                    AddProse(scanner.Start, scanner.End, '\0');
                    break;
                // Of all raw text only a title is prose; the rest is protected by its element.
                case HtmlTokenKind.RawText when _open.Protection == Protection.None:
                    AddProse(scanner.Start, scanner.End, '\0');
                    break;
                case HtmlTokenKind.Text:
                    EndStretch();
                    AddLiteral(
                        scanner.Start,
                        scanner.End,
                        _open.Protection.HasFlag(Protection.Element) ? HtmlPieceKind.MarkupSource : HtmlPieceKind.Markup);
                    break;
                case HtmlTokenKind.RawText:
                    EndStretch();
                    AddLiteral(scanner.Start, scanner.End, HtmlPieceKind.RawMarkupSource);
                    break;
                case HtmlTokenKind.StartTag when SilentParagraphs.EndOf(html, scanner, markup) is var end and > 0:
                    AddSilent(scanner.Start, end);
                    scanner.Skip(end);
                    break;
                case HtmlTokenKind.StartTag:
                    AddStartTag(scanner);
                    break;
                case HtmlTokenKind.EndTag:
                    AddEndTag(scanner);
                    break;
                default:
                    AddLiteral(scanner.Start, scanner.End, HtmlPieceKind.RawMarkupSource);
                    break;
            }
        }
        TextStretch[] stretches = [.. _stretches.Select(s => s.Build())];
        return new(html, [.. _pieces], stretches, [.. _references], QuotedBlock.Find(stretches), markup);
    }

    private void AddStartTag(HtmlScanner tag)
    {
        var name = html.AsSpan(tag.NameStart..tag.NameEnd);
        var traits = Elements.TraitsOf(name);
        CloseDownTo(_open.LeftByStartOf(name));
        if (traits.Any(ElementTraits.Block))
            EndBlock();
        else if (traits.Any(ElementTraits.Object | ElementTraits.Protected))
            EndStretch();

        _attributes.Clear();
        var reader = tag.Attributes;
        while (reader.MoveNext())
            _attributes.Add(reader.Current);
        var around = ProtectingAttributes.Apply(html, _attributes, source, _open.Protection, out var translate);
        if (protects?.Matches(html, tag, _open) == true)
            around |= Protection.Author;
        var inside = traits.Any(ElementTraits.Protected) && !translate ? around | Protection.Element
            : traits.Any(ElementTraits.Words) && _open.Foreign ? around & ~Protection.Element
            : around;
        AddTag(tag, name, around, inside);

        var foreign = _open.Foreign;
        if (traits.Any(ElementTraits.Void) || ((foreign || traits.Any(ElementTraits.Foreign)) && tag.SelfClosing))
            return;
        _open.Push(tag, traits, inside, _place);
        if (traits.Any(ElementTraits.Aside))
            EndBlock();
    }

    private void AddEndTag(HtmlScanner tag)
    {
        var name = html.AsSpan(tag.NameStart..tag.NameEnd);
        CloseDownTo(_open.LeftByEndOf(name));
        // A stray end tag of a block still begins a new line in browsers.
        if (Elements.TraitsOf(name).Any(ElementTraits.Block))
            EndBlock();
        AddLiteral(tag.Start, tag.End);
    }

    private void CloseDownTo(int count)
    {
        while (_open.Count > count)
        {
            var element = _open.Pop();
            if (element.Traits.Any(ElementTraits.Block))
                EndBlock();
            else if (element.Traits.Any(ElementTraits.Aside))
                _place = element.Resume;
            else if (element.Traits.Any(ElementTraits.Object | ElementTraits.Protected))
                EndStretch();
        }
    }

    private void AddTag(HtmlScanner tag, ReadOnlySpan<char> name, Protection around, Protection inside)
    {
        var copied = tag.Start;
        foreach (var attribute in _attributes)
        {
            var value = html.AsSpan(attribute.ValueStart..attribute.ValueEnd);
            var key = html.AsSpan(attribute.NameStart..attribute.NameEnd);
            if (value.IsWhiteSpace())
                continue;
            if (attribute.Quote != '\0' && Is(key, "srcset") && value.Contains(ScriptedHtml.ReferencePrefix, StringComparison.Ordinal))
            {
                AddReferences(attribute, ref copied);
                continue;
            }
            if (value.StartsWith(ScriptedHtml.ReferencePrefix))
            {
                AddLiteral(copied, attribute.ValueStart);
                AddReference(attribute.ValueStart, attribute.ValueEnd, attribute.Quote);
            }
            else if (inside == Protection.None && (Is(key, "lang") || Is(key, "xml:lang")) && source.Is(value))
            {
                AddLiteral(copied, attribute.ValueStart);
                _pieces.Add(new(HtmlPieceKind.LanguageTag, attribute.ValueStart, value.Length));
            }
            else if (around == Protection.None && ReadableAttributes.Contain(html, name, _attributes, attribute)
                && (attribute.Quote != '\0' || value.IndexOfAny("\"'`=<") < 0))
            {
                AddLiteral(copied, attribute.ValueStart);
                AddReadable(attribute);
            }
            else
                continue;
            copied = attribute.ValueEnd;
        }
        AddLiteral(copied, tag.End);
    }

    // Several pictures with what each is for: twin:asset/a.png 1x, twin:asset/b.png 2x.
    private void AddReferences(HtmlAttribute attribute, ref int copied)
    {
        for (var at = attribute.ValueStart;
            (at = html.IndexOf(ScriptedHtml.ReferencePrefix, at, attribute.ValueEnd - at, StringComparison.Ordinal)) >= 0;)
        {
            var end = html.AsSpan(at..attribute.ValueEnd).IndexOfAny(" ,") is var stop and >= 0 ? at + stop : attribute.ValueEnd;
            AddLiteral(copied, at);
            AddReference(at, end, attribute.Quote);
            copied = at = end;
        }
    }

    private void AddReference(int start, int end, char quote)
    {
        _pieces.Add(new(HtmlPieceKind.Reference, start, end - start, _references.Count, Quote: quote));
        var text = new TextStretchBuilder(html, -1, 0);
        foreach (var run in new TextRuns(html, start + ScriptedHtml.ReferencePrefix.Length, end))
        {
            if (run.Decoded is { } decoded)
                text.Append(decoded);
            else
                text.Append(run.Start, run.End);
        }
        _references.Add(markup.Restore(text.Build().Text.ToString()));
    }

    private void AddReadable(HtmlAttribute attribute)
    {
        var outer = _place;
        _place = TextPlace.Nowhere;
        var quotes = attribute.Quote == '\0';
        var stretch = NextPlaceholder(attribute.ValueStart, attribute.ValueEnd) < 0 ? _stretches.Count : -1;
        if (quotes)
            _pieces.Add(new(HtmlPieceKind.QuoteIfChanged, attribute.ValueStart, 0, stretch));
        AddProse(attribute.ValueStart, attribute.ValueEnd, quotes ? '"' : attribute.Quote);
        if (quotes)
            _pieces.Add(new(HtmlPieceKind.QuoteIfChanged, attribute.ValueEnd, 0, stretch));
        _place = outer;
    }

    // A word doesn't reach across markup, so authors can keep two characters apart by -{}-.
    private void AddProse(int start, int end, char quote)
    {
        for (var next = NextPlaceholder(start, end); next >= 0; next = NextPlaceholder(start, end))
        {
            AddText(start, next, quote);
            EndStretch();
            AddMarkup(HtmlPieceKind.Markup, next, quote);
            start = next + Placeholder.Length;
        }
        AddText(start, end, quote);
    }

    private void AddText(int start, int end, char quote)
    {
        // White space between blocks needs no converter.
        if (start < end && _place.Stretch < 0 && html.AsSpan(start..end).IsWhiteSpace())
            AddCopied(start, end);
        else if (start < end)
            AddRuns(start, end, quote);
    }

    private void AddSilent(int start, int end)
    {
        EndBlock();
        for (var next = NextPlaceholder(start, end); next >= 0; next = NextPlaceholder(next + Placeholder.Length, end))
            AddMarkup(HtmlPieceKind.Markup, next, '\0');
    }

    private void AddRuns(int start, int end, char quote)
    {
        var text = OpenStretch();
        foreach (var run in new TextRuns(html, start, end))
        {
            var at = text.Length;
            if (run.Decoded is { } decoded)
                text.Append(decoded);
            else
                text.Append(run.Start, run.End);
            var kind = run.Decoded is null ? HtmlPieceKind.Text : HtmlPieceKind.EncodedText;
            _pieces.Add(new(kind, run.Start, run.End - run.Start, _place.Stretch, at, text.Length - at, quote));
        }
    }

    private TextStretchBuilder OpenStretch()
    {
        if (_place.Stretch >= 0)
            return _stretches[_place.Stretch];
        _place = new(_place.Block < 0 ? _blocks++ : _place.Block, _stretches.Count);
        var text = new TextStretchBuilder(html, _place.Block, _epoch);
        _stretches.Add(text);
        return text;
    }

    private void EndBlock() => _place = TextPlace.Nowhere;

    private void EndStretch() => _place = _place with { Stretch = -1 };

    private void AddLiteral(int start, int end, HtmlPieceKind placeholders = HtmlPieceKind.MarkupSource)
    {
        for (var next = NextPlaceholder(start, end); next >= 0; next = NextPlaceholder(start, end))
        {
            AddCopied(start, next);
            AddMarkup(placeholders, next, '\0');
            start = next + Placeholder.Length;
        }
        AddCopied(start, end);
    }

    private void AddCopied(int start, int end)
    {
        if (start == end || !keepsLiterals)
            return;
        var last = _pieces.Count > 0 ? _pieces[^1] : default;
        if (_pieces.Count > 0 && last.Kind == HtmlPieceKind.Literal && last.Start + last.Length == start)
            CollectionsMarshal.AsSpan(_pieces)[^1] = last with { Length = end - last.Start };
        else
            _pieces.Add(new(HtmlPieceKind.Literal, start, end - start));
    }

    private void AddMarkup(HtmlPieceKind kind, int at, char quote)
    {
        var index = Placeholder.IndexOf(html, at);
        _pieces.Add(new(kind, at, Placeholder.Length, index, Quote: quote));
        if (kind == HtmlPieceKind.Markup && markup[index].MayChangeRules)
            _epoch++;
    }

    /// <summary>Where the next placeholder stands, or -1.</summary>
    private int NextPlaceholder(int start, int end)
    {
        if (markup.Count == 0)
            return -1;
        while (Placeholder.IndexIn(html.AsSpan(start..end)) is var next and >= 0)
        {
            if (Placeholder.IndexOf(html, start + next) < markup.Count)
                return start + next;
            start += next + Placeholder.Length;
        }
        return -1;
    }

    private static bool Is(ReadOnlySpan<char> text, string other) => text.Equals(other, StringComparison.OrdinalIgnoreCase);
}
