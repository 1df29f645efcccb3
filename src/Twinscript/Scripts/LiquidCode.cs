namespace Twinscript.Scripts;

/// <summary>Finds the code in a Liquid template.</summary>
internal static class LiquidCode
{
    /// <summary>
    /// The first piece of code at or behind an offset: an output, a tag, or a whole <c>raw</c> or <c>comment</c> block; null when only text
    /// follows.
    /// </summary>
    public static Range? Find(string liquid, int from)
    {
        // A hole the author wrote is taken for code, so that the holes still count what they should.
        var start = liquid.AsSpan(from).IndexOfAny('{', LiquidHtml.Hole);
        for (start += from; start >= from; start = Next(liquid, start))
        {
            if (liquid[start] == LiquidHtml.Hole)
                return start..(start + 1);
            if (start + 1 == liquid.Length)
                return null;
            if (liquid[start + 1] == '{')
                return start..End(liquid, start + 2, "}}");
            if (liquid[start + 1] == '%')
                return start..EndOfTag(liquid, start);
        }
        return null;
    }

    private static int Next(string liquid, int start)
    {
        var next = liquid.AsSpan(start + 1).IndexOfAny('{', LiquidHtml.Hole);
        return next < 0 ? -1 : start + 1 + next;
    }

    private static int EndOfTag(string liquid, int start)
    {
        var end = End(liquid, start + 2, "%}");
        var name = NameOf(liquid, start);
        if (name is not ("raw" or "comment"))
            return end;
        var depth = 1;
        var closing = "end" + name;
        for (var at = liquid.IndexOf("{%", end, StringComparison.Ordinal);
            at >= 0;
            at = liquid.IndexOf("{%", at + 2, StringComparison.Ordinal))
        {
            var inner = NameOf(liquid, at);
            // Comments nest, raw text doesn't.
            if (name == "comment" && inner == "comment")
                depth++;
            else if (inner == closing && --depth == 0)
                return End(liquid, at + 2, "%}");
        }
        return liquid.Length;
    }

    private static string NameOf(string liquid, int start)
    {
        var tag = liquid.AsSpan(start + 2).TrimStart('-').TrimStart();
        var length = 0;
        while (length < tag.Length && char.IsAsciiLetter(tag[length]))
            length++;
        return tag[..length].ToString();
    }

    // The closing braces may stand in a string: {{ "}}" }}. A lone apostrophe isn't a string.
    private static int End(string liquid, int from, string closing)
    {
        for (var at = from; at < liquid.Length; at++)
        {
            if (liquid.AsSpan(at).StartsWith(closing, StringComparison.Ordinal))
                return at + closing.Length;
            if (liquid[at] is '"' or '\'' && liquid.IndexOf(liquid[at], at + 1) is var close and > 0)
                at = close;
        }
        var plain = liquid.IndexOf(closing, from, StringComparison.Ordinal);
        return plain < 0 ? liquid.Length : plain + closing.Length;
    }
}
