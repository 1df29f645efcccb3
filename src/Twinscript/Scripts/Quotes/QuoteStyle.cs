namespace Twinscript.Scripts;

/// <summary>How a script marks quotations.</summary>
internal enum QuoteStyle
{
    /// <summary>As the author marked them.</summary>
    AsWritten,

    /// <summary>“ ” and within them ‘ ’.</summary>
    Curly,

    /// <summary>「 」 and within them 『 』.</summary>
    Corner,
}
