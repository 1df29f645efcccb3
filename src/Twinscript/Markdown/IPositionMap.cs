namespace Twinscript.Markdown;

/// <summary>Knows where a stretch of a changed body came from.</summary>
internal interface IPositionMap
{
    /// <summary>From an offset in the body handed to the parser to one in the whole source text, both in UTF-16 units.</summary>
    int ToSource(int bodyOffset);
}
