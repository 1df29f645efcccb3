using System.Text.RegularExpressions;

namespace Twinscript.Markdown.Tags;

/// <summary>The words and titles that authors wrote into tags.</summary>
internal static partial class TagWords
{
    private static readonly HashSet<string> Styles = new(StringComparer.OrdinalIgnoreCase)
    {
        "simple", "modern", "flat", "disabled", "no-icon", "default", "primary", "open", "closed", "true", "false", "null", "block",
        "outline", "larger", "center", "right", "left", "red", "orange", "yellow", "green", "blue", "purple", "cyan", "pink", "gray",
        "grey",
        "black", "white", "lightgreen", "light", "dark", "child", "done", "iconpadding", "icon-padding",
    };

    private static readonly string[] NamesOfWords =
    [
        "title", "header", "label", "name", "summary", "caption", "heading", "text", "content", "alt", "desc", "description", "subtitle",
        "tooltip",
    ];

    /// <summary>What a tag says that has no form of its own; empty when all it has is settings.</summary>
    public static string Of(Tag tag)
    {
        switch (tag.Meaning)
        {
            case TagMeaning.Literal:
                return tag.Literal ?? "";
            case TagMeaning.Address or TagMeaning.Raw or TagMeaning.Hidden:
                return tag.Form == TagForm.Value ? tag.Written : "";
            case TagMeaning.Nothing or TagMeaning.Unknown or TagMeaning.Text or TagMeaning.Note:
                break;
            default:
                return tag.Written;
        }
        if (tag.IsWord)
            return tag.Written;
        if (tag.Role == TagRole.Close || tag.Form is TagForm.Code or TagForm.Comment)
            return "";
        var isText = tag.Meaning == TagMeaning.Text;
        var words = tag.Arguments.Values.Select(Label)
            .Where(value => IsRead(value) || (isText && tag.Form == TagForm.Liquid && IsWord(value)));
        var named = NamesOfWords.Select(name => tag.Arguments.Get(name)).OfType<string>().Where(value => isText || IsRead(value));
        var others = tag.Arguments.Named
            .Where(pair => IsRead(pair.Value) && !NamesOfWords.Contains(pair.Key, StringComparer.OrdinalIgnoreCase))
            .Select(pair => pair.Value);
        return string.Join(' ', words.Concat(named).Concat(others).Distinct(StringComparer.Ordinal));
    }

    /// <summary>The heading of the block a tag begins; null for none.</summary>
    public static string? Title(Tag tag)
    {
        var arguments = tag.Arguments;
        if (tag.Name is "tabs" or "subtabs")
            return null;
        if (tag.Form == TagForm.Comment)
            return tag.Rest.Length > 0 ? tag.Rest : tag.DefaultTitle;
        var named = arguments.Get("title", "header", "label", "summary", "heading", "caption")
            ?? (arguments.Get("name") is { } name && (tag.Meaning != TagMeaning.Nothing || IsRead(name)) ? name : null);
        if (tag.Form == TagForm.Component)
            return TitleOfComponent(arguments, named);
        if (named is not null)
            return named;
        if (tag.Form == TagForm.Shortcode)
            return arguments.At(tag.Meaning == TagMeaning.Note && !NoteKinds.IsKnown(tag.Name) ? 1 : 0) is { } second
                && !Styles.Contains(second) && !(tag.Meaning is TagMeaning.Unknown or TagMeaning.Nothing && !IsRead(second))
                    ? second
                    : null;
        // Settings come first; from the first word that is none on, all is the title.
        string[] words = [.. arguments.Values];
        var skip = tag.Meaning == TagMeaning.Note && !IsRead(words.FirstOrDefault() ?? "字") ? 1 : 0;
        while (skip < words.Length && !IsWord(words[skip]))
            skip++;
        var title = string.Join(' ', words.Skip(skip).Where(word => IsRead(word) || IsWord(word)));
        return title.Length > 0 && (tag.Meaning is not (TagMeaning.Unknown or TagMeaning.Nothing) || IsRead(title)) ? title : null;
    }

    // What stands for a picture that the component would have drawn, and all else that is no setting.
    private static string? TitleOfComponent(TagArguments arguments, string? named)
    {
        var read = arguments.Named.Select(pair => pair.Value).Where(value => value != named && IsRead(value))
            .Distinct(StringComparer.Ordinal);
        return string.Join(' ', named is null ? read : read.Prepend(named)) is { Length: > 0 } title ? title : null;
    }

    /// <summary>Whether somebody is meant to read it: settings and addresses hold no Chinese.</summary>
    public static bool IsRead(string value) =>
        value.EnumerateRunes().Any(WideCharacters.IsHanOrKana) && !IsAddress(value);

    public static bool IsAddress(string value) =>
        value.StartsWith('/') || value.StartsWith('#') || value.Contains("://", StringComparison.Ordinal) || File().IsMatch(value);

    private static bool IsWord(string value) =>
        !value.Split(' ').All(Styles.Contains) && !IsAddress(value) && !Setting().IsMatch(value) && value.Length > 0;

    // NexT writes {% label primary@text %}.
    private static string Label(string value) =>
        value.IndexOf('@', StringComparison.Ordinal) is var at and > 0 && char.IsAsciiLetter(value[0]) ? value[(at + 1)..] : value;

    [GeneratedRegex(@"^[^\s]+\.[A-Za-z][A-Za-z0-9]{1,4}$", RegexOptions.NonBacktracking)]
    private static partial Regex File();

    [GeneratedRegex(
        @"^(?:fa[bsrl]?\s.*|fa[bsrl]?|fa-.*|icon-.*|rgba?\(.*|var\(.*|[0-9.]+(?:px|em|rem|%)?|mdi.*)$", RegexOptions.NonBacktracking)]
    private static partial Regex Setting();
}
