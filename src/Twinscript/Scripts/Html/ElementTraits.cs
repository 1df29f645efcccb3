namespace Twinscript.Scripts;

[Flags]
internal enum ElementTraits
{
    None = 0,

    /// <summary>Has no content and no end tag.</summary>
    Void = 1,

    /// <summary>Its start and its end end a block of text.</summary>
    Block = 2,

    /// <summary>Stands in a line like a character, so no word reaches across it.</summary>
    Object = 4,

    /// <summary>Its content isn't prose.</summary>
    Protected = 8,

    /// <summary>Its content holds no tags.</summary>
    RawText = 16,

    /// <summary>Its text is read beside the text around it, not within.</summary>
    Aside = 32,

    /// <summary>No end tag inside reaches elements outside.</summary>
    Scope = 64,

    /// <summary>Its end tag closes whatever was left open inside, blocks too.</summary>
    Formatting = 128,

    /// <summary>SVG or MathML begins.</summary>
    Foreign = 256,

    /// <summary>Holds HTML inside SVG.</summary>
    Integration = 512,

    /// <summary>Holds words inside what isn't prose.</summary>
    Words = 1024,
}

internal static class ElementTraitsExtensions
{
    public static bool Any(this ElementTraits traits, ElementTraits wanted) => (traits & wanted) != ElementTraits.None;
}
