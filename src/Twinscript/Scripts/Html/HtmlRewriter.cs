using System.Buffers;
using System.Text;
using Twinscript.Documents;

namespace Twinscript.Scripts;

/// <summary>Copies a page's HTML byte for byte and changes nothing but ids and addresses. Takes linear time.</summary>
/// <param name="leftOut">Attributes that are not copied.</param>
internal sealed class HtmlRewriter(HtmlReferences references, params string[] leftOut)
{
    private static readonly SearchValues<char> NeedQuotes = SearchValues.Create(" \t\n\r\f\"'`=<>");

    public string Rewrite(string html) => Copied(html).Finish();

    /// <summary>The same in UTF-8.</summary>
    public byte[] RewriteUtf8(string html) => Copied(html).FinishUtf8();

    private Copy Copied(string html)
    {
        var output = new Copy(html);
        var scanner = new HtmlScanner(html);
        var foreign = new ForeignContent();
        var style = false;
        while (scanner.Read(foreign.Inside))
        {
            foreign.Follow(html, scanner);
            if (scanner.Kind is HtmlTokenKind.StartTag)
            {
                WriteTag(html, scanner, output);
                style = html.AsSpan(scanner.NameStart..scanner.NameEnd).Equals("style", StringComparison.OrdinalIgnoreCase);
            }
            else if (style && scanner.Kind is HtmlTokenKind.RawText or HtmlTokenKind.Text)
            {
                var sheet = html[scanner.Start..scanner.End];
                if (references.Style("style", "", sheet) is var changed && !ReferenceEquals(changed, sheet))
                    output.Replace(scanner.Start, scanner.End, changed);
            }
            else
                style &= scanner.Kind == HtmlTokenKind.Other;
        }
        return output;
    }

    private void WriteTag(string html, HtmlScanner tag, Copy output)
    {
        var element = html.AsSpan(tag.NameStart..tag.NameEnd);
        output.BeginTag();
        var attributes = tag.Attributes;
        while (attributes.MoveNext())
        {
            var attribute = attributes.Current;
            var name = html.AsSpan(attribute.NameStart..attribute.NameEnd);
            if (IsLeftOut(name))
            {
                Remove(html, attribute, output);
                continue;
            }
            if (attribute.ValueStart == attribute.ValueEnd || !references.MayChange(name))
                continue;
            var value = HtmlText.Decode(html.AsSpan(attribute.ValueStart..attribute.ValueEnd));
            var changed = references.Change(element, name, value);
            if (ReferenceEquals(changed, value) || changed == value)
                continue;
            if (changed is not null)
                Write(attribute, changed, output);
            else if (element.Equals("link", StringComparison.OrdinalIgnoreCase))
            {
                output.RemoveTag(tag.Start, tag.End);
                return;
            }
            else
                Remove(html, attribute, output);
        }
    }

    private static void Write(HtmlAttribute attribute, string value, Copy output)
    {
        var needsQuotes = value is "" or [.., '/'] || value.AsSpan().ContainsAny(NeedQuotes);
        var quote = attribute.Quote != '\0' ? attribute.Quote : needsQuotes ? '"' : '\0';
        var escaped = HtmlText.Escape(value, quote);
        output.Replace(attribute.ValueStart, attribute.ValueEnd, quote == attribute.Quote ? escaped : $"{quote}{escaped}{quote}");
    }

    /// <summary>With the white space before it.</summary>
    private static void Remove(string html, HtmlAttribute attribute, Copy output)
    {
        var start = html.AsSpan(0, attribute.NameStart).TrimEnd(" \t\n\r\f").Length;
        output.Replace(start, attribute.ValueEnd + (attribute.Quote == '\0' ? 0 : 1), "");
    }

    private bool IsLeftOut(ReadOnlySpan<char> attribute)
    {
        foreach (var name in leftOut)
        {
            if (attribute.Equals(name, StringComparison.OrdinalIgnoreCase))
                return true;
        }
        return false;
    }

    /// <summary>A text with some of it replaced, in order; it is copied only when there is something to replace.</summary>
    private sealed class Copy(string text)
    {
        private StringBuilder? _output;
        private int _copied;
        private (int Length, int Copied) _tag;

        public void BeginTag() => _tag = (_output?.Length ?? 0, _copied);

        /// <summary>Takes back what was replaced in the tag, and leaves it out.</summary>
        public void RemoveTag(int start, int end)
        {
            if (_output is not null)
                (_output.Length, _copied) = _tag;
            Replace(start, end, "");
        }

        public void Replace(int start, int end, string by)
        {
            (_output ??= TextBuilder.Take()).Append(text, _copied, start - _copied).Append(by);
            _copied = end;
        }

        public string Finish() => _output is null ? text : TextBuilder.Finish(Rest(_output));

        public byte[] FinishUtf8() => _output is null ? Encoding.UTF8.GetBytes(text) : TextBuilder.FinishUtf8(Rest(_output));

        private StringBuilder Rest(StringBuilder output) => output.Append(text, _copied, text.Length - _copied);
    }
}
