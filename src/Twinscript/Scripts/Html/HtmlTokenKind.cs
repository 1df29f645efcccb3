namespace Twinscript.Scripts;

internal enum HtmlTokenKind
{
    Text,

    /// <summary>The content of an element that holds no markup, such as <c>script</c> or <c>title</c>.</summary>
    RawText,
    StartTag,
    EndTag,

    /// <summary>A comment, doctype, CDATA section or processing instruction, or a tag the input ends in.</summary>
    Other,
}
