namespace Twinscript.Scripts;

/// <summary>Why text isn't converted; each reason is lifted on its own.</summary>
[Flags]
internal enum Protection
{
    None = 0,

    /// <summary>Code and the like, by the element's name.</summary>
    Element = 1,

    /// <summary>The author said so.</summary>
    Author = 2,

    /// <summary>Not the language of the source.</summary>
    Language = 4,
}
