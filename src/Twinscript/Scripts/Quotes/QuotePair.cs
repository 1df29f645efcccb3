using System.Runtime.InteropServices;

namespace Twinscript.Scripts;

/// <summary>Two quotation marks that belong together, by their offsets in a block's text.</summary>
/// <param name="Double">“ ” or 「 」, rather than ‘ ’ or 『 』.</param>
/// <param name="Style">That of the marks as written.</param>
/// <param name="Outer">The pair around it, as an index among the block's pairs; -1 for none.</param>
/// <param name="InChinese">False for quotations of English, which keep their marks.</param>
[StructLayout(LayoutKind.Auto)]
internal readonly record struct QuotePair(int Open, int Close, bool Double, QuoteStyle Style, int Outer, bool InChinese);
