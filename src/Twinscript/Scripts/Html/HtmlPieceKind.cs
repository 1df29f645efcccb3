namespace Twinscript.Scripts;

internal enum HtmlPieceKind
{
    /// <summary>Copied.</summary>
    Literal,

    /// <summary>Part of a stretch of text, written as it will be read.</summary>
    Text,

    /// <summary>Part of a stretch of text, written as a character reference.</summary>
    EncodedText,

    /// <summary>A quote that an attribute without quotes needs once its value changes; without a stretch of text, always.</summary>
    QuoteIfChanged,

    /// <summary>An attribute's value that the target resolves.</summary>
    Reference,

    /// <summary>The source's language tag, replaced by the target's.</summary>
    LanguageTag,

    /// <summary>Markup of the author's, resolved.</summary>
    Markup,

    /// <summary>Markup where it means nothing, in an address for example, as it was written.</summary>
    MarkupSource,

    /// <summary>The same where nothing is escaped, in a script for example.</summary>
    RawMarkupSource,
}
