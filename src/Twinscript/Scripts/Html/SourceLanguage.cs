namespace Twinscript.Scripts;

/// <summary>The language a page was written in, to tell its own text from quoted foreign text.</summary>
/// <param name="mistaken">A tag the page bears that isn't true: many Chinese sites say they are English.</param>
/// <param name="everyTag">Whether every tag that covers the source is replaced by the target's, not only the same tag.</param>
internal sealed class SourceLanguage(string tag, string? mistaken = null, bool everyTag = false)
{
    private readonly Script _script = ScriptOf(tag);

    private enum Script
    {
        Any,
        Simplified,
        Traditional,
        Other,
    }

    public string Tag => tag;

    /// <summary>Whether text marked with this <c>lang</c> is Chinese in the source's script.</summary>
    public bool Covers(ReadOnlySpan<char> lang) =>
        IsMistaken(lang)
        || (ScriptOf(lang.Trim()) is var script && script != Script.Other
            && (script == _script || script == Script.Any || _script == Script.Any));

    public bool Is(ReadOnlySpan<char> lang) => everyTag ? Covers(lang) : lang.Trim().Equals(tag, StringComparison.OrdinalIgnoreCase);

    private bool IsMistaken(ReadOnlySpan<char> lang) => mistaken is not null && Equal(lang.Trim(), mistaken);

    private static Script ScriptOf(ReadOnlySpan<char> tag)
    {
        var script = Script.Any;
        var first = true;
        foreach (var range in tag.SplitAny('-', '_'))
        {
            var subtag = tag[range];
            if (first && !Equal(subtag, "zh") && !Equal(subtag, "cmn"))
                return Script.Other;
            if (subtag.Length == 1)
                break;
            if (!first && subtag.Length == 4 && char.IsAsciiLetter(subtag[0]))
                return Equal(subtag, "Hans") ? Script.Simplified : Equal(subtag, "Hant") ? Script.Traditional : Script.Other;
            if (!first && (Equal(subtag, "CN") || Equal(subtag, "SG") || Equal(subtag, "MY")))
                script = Script.Simplified;
            else if (!first && (Equal(subtag, "TW") || Equal(subtag, "HK") || Equal(subtag, "MO")))
                script = Script.Traditional;
            first = false;
        }
        return script;
    }

    private static bool Equal(ReadOnlySpan<char> subtag, string other) => subtag.Equals(other, StringComparison.OrdinalIgnoreCase);
}
