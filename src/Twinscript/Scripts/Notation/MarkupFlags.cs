namespace Twinscript.Scripts;

/// <summary>What stands before the <c>|</c> of <c>-{…|…}-</c>.</summary>
[Flags]
internal enum MarkupFlags
{
    None = 0,

    /// <summary>R: never converted.</summary>
    Raw = 1,

    /// <summary>N: the name of a variant.</summary>
    Name = 2,

    /// <summary>A: the rule holds from here on, and is shown.</summary>
    Add = 4,

    /// <summary>H: the rule holds from here on; nothing is shown.</summary>
    Hide = 8,

    /// <summary>-: the rule ends here.</summary>
    Remove = 16,

    /// <summary>T: the page's title.</summary>
    Title = 32,

    /// <summary>D: the rule in words.</summary>
    Describe = 64,

    /// <summary>Variants are listed: the text is converted as one of them.</summary>
    Variants = 128,
}
