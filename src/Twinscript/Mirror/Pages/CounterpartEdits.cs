using System.Buffers;
using Twinscript.Configuration;
using Twinscript.Scripts;

namespace Twinscript.Mirror;

/// <summary>What a page's counterpart differs in beside its words: addresses, and what it says of itself. One use only.</summary>
internal sealed class CounterpartEdits
{
    private static readonly SearchValues<char> NeedQuotes = SearchValues.Create(" \t\n\r\f\"'`=<>");

    private readonly string _html;
    private readonly OriginalPage _page;
    private readonly MirrorTree _tree;
    private readonly HtmlReferences _mapped;
    private readonly HtmlReferences _rebased;
    private readonly List<TextEdit> _edits = [];

    public CounterpartEdits(string html, OriginalPage page, MirrorTree tree)
    {
        (_html, _page, _tree) = (html, page, tree);
        _mapped = new(id: null, address => tree.Map(address.Value, page));
        _rebased = new(id: null, address => tree.Rebase(address.Value, page));
    }

    /// <returns>In order.</returns>
    public IReadOnlyList<TextEdit> Find()
    {
        var scanner = new HtmlScanner(_html);
        var foreign = new ForeignContent();
        var raw = "";
        var type = "";
        while (scanner.Read(foreign.Inside))
        {
            foreign.Follow(_html, scanner);
            switch (scanner.Kind)
            {
                case HtmlTokenKind.StartTag:
                    var name = _html.AsSpan(scanner.NameStart..scanner.NameEnd);
                    EditTag(name, scanner);
                    raw = name is "style" or "STYLE" ? "style" : name is "script" or "SCRIPT" ? "script" : "";
                    type = raw == "script" ? HtmlTag.Attribute(_html, scanner, "type")?.Trim().ToLowerInvariant() ?? "" : "";
                    break;
                case HtmlTokenKind.RawText or HtmlTokenKind.Text when raw == "style":
                    Replace(scanner.Start, scanner.End, sheet => _mapped.Style("style", "", sheet));
                    break;
                case HtmlTokenKind.RawText when raw == "script" && type == "application/ld+json":
                    var words = new JsonWords(_tree, _page.Path);
                    Replace(scanner.Start, scanner.End, json => JsonEdits.Rewrite(json, words.Change, inHtml: true) ?? json);
                    break;
                case HtmlTokenKind.RawText when raw == "script":
                    Replace(scanner.Start, scanner.End, script => MirroredFileKinds.All.Aggregate(
                        script, (text, kind) => kind.ConvertInline(text, type, _page.Path, _tree)));
                    break;
                case HtmlTokenKind.EndTag:
                    raw = "";
                    break;
            }
        }
        return _edits;
    }

    private void Replace(int start, int end, Func<string, string> change)
    {
        var text = _html[start..end];
        if (change(text) is var changed && !ReferenceEquals(changed, text) && changed != text)
            _edits.Add(new(start, end, changed));
    }

    private void EditTag(ReadOnlySpan<char> element, HtmlScanner tag)
    {
        if (Is(element, "html") && _page.Facts.RootNameEnd == tag.NameEnd && string.IsNullOrWhiteSpace(_page.Facts.Language))
            EditRoot(tag);
        else if (Is(element, "meta"))
        {
            EditMeta(tag);
            return;
        }
        var references = Is(element, "link") && HtmlTag.Attribute(_html, tag, "hreflang") is not null ? _rebased : _mapped;
        var isBase = Is(element, "base");
        var attributes = tag.Attributes;
        while (attributes.MoveNext())
        {
            var attribute = attributes.Current;
            var name = _html.AsSpan(attribute.NameStart..attribute.NameEnd);
            var isData = name.StartsWith("data-", StringComparison.OrdinalIgnoreCase);
            if (attribute.ValueStart == attribute.ValueEnd || !(isData || references.MayChange(name)))
                continue;
            // An anchor of the page itself is the commonest of addresses.
            if (_html[attribute.ValueStart] == '#')
                continue;
            var written = _html.AsSpan(attribute.ValueStart..attribute.ValueEnd);
            if (references == _mapped && !isData && !isBase && HtmlReferences.IsAddress(name)
                && _tree.TryMap(written, _page, out var known))
            {
                if (known is not null)
                    Write(attribute, known);
                continue;
            }
            var value = HtmlText.Decode(written);
            var changed = isData ? _tree.MapFile(value, _page)
                : isBase ? _tree.RebaseBase(value, _page)
                : references.Change(element, name, value);
            if (changed is not null && !ReferenceEquals(changed, value) && changed != value)
                Write(attribute, changed);
        }
    }

    private void EditRoot(HtmlScanner tag)
    {
        var attributes = tag.Attributes;
        while (attributes.MoveNext())
        {
            var attribute = attributes.Current;
            if (!Is(_html.AsSpan(attribute.NameStart..attribute.NameEnd), "lang"))
                continue;
            _edits.Add(new(attribute.NameEnd, attribute.ValueEnd + (attribute.Quote == '\0' ? 0 : 1), $"=\"{_tree.Tag}\""));
            return;
        }
        _edits.Add(new(tag.NameEnd, tag.NameEnd, $" lang=\"{_tree.Tag}\""));
    }

    private void EditMeta(HtmlScanner tag)
    {
        var kind = HtmlTag.Attribute(_html, tag, "property") ?? HtmlTag.Attribute(_html, tag, "name")
            ?? HtmlTag.Attribute(_html, tag, "itemprop") ?? HtmlTag.Attribute(_html, tag, "http-equiv") ?? "";
        var attributes = tag.Attributes;
        while (attributes.MoveNext())
        {
            var attribute = attributes.Current;
            if (!Is(_html.AsSpan(attribute.NameStart..attribute.NameEnd), "content") || attribute.ValueStart == attribute.ValueEnd)
                continue;
            var value = HtmlText.Decode(_html.AsSpan(attribute.ValueStart..attribute.ValueEnd));
            if (Meta(kind.Trim().ToLowerInvariant(), value) is var changed && changed != value)
                Write(attribute, changed);
        }
    }

    private string Meta(string kind, string value) => kind switch
    {
        "og:url" or "twitter:url" or "url" or "og:image" or "og:image:url" or "og:image:secure_url" or "og:video" or "og:audio"
            or "twitter:image" or "twitter:image:src" or "twitter:player" or "image" or "thumbnailurl" or "msapplication-config"
            or "msapplication-tileimage" or "mainentityofpage" => _tree.Map(value, _page),
        "refresh" when MetaRefresh.AddressIn(value) is { } address => MetaRefresh.With(value, _tree.Map(address, _page)),
        "og:locale" when Covers(value) => ScriptTags.Locale(_tree.Tag),
        "content-language" or "language" or "inlanguage" or "dc.language" when Covers(value) => _tree.Tag,
        _ => value,
    };

    private bool Covers(string language) => new SourceLanguage(_tree.SourceTag).Covers(language.Replace('_', '-'));

    private void Write(HtmlAttribute attribute, string value)
    {
        var needsQuotes = value is "" or [.., '/'] || value.AsSpan().ContainsAny(NeedQuotes);
        var quote = attribute.Quote != '\0' ? attribute.Quote : needsQuotes ? '"' : '\0';
        var escaped = HtmlText.Escape(value, quote);
        _edits.Add(new(attribute.ValueStart, attribute.ValueEnd, quote == attribute.Quote ? escaped : $"{quote}{escaped}{quote}"));
    }

    private static bool Is(ReadOnlySpan<char> name, string other) => name.Equals(other, StringComparison.OrdinalIgnoreCase);
}
