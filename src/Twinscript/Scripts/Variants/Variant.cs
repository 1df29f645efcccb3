namespace Twinscript.Scripts;

/// <summary>A way of writing Chinese that authors name in rules.</summary>
internal enum Variant
{
    /// <summary>Not converted.</summary>
    Zh,
    Hans,
    Hant,
    Cn,
    Sg,
    My,
    Tw,
    Hk,
    Mo,
}
