namespace Hanzi;

/// <summary>The script a text is written in.</summary>
public enum ChineseScript
{
    /// <summary>Nothing in the text tells: no Chinese, only characters both scripts share, or Japanese.</summary>
    Unknown,

    /// <summary>Simplified, <c>zh-Hans</c>.</summary>
    Simplified,

    /// <summary>Traditional, <c>zh-Hant</c>.</summary>
    Traditional,
}
