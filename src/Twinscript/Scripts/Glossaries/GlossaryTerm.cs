using Twinscript.Diagnostics;

namespace Twinscript.Scripts;

/// <param name="Label">The term as a message may name it.</param>
internal sealed record GlossaryTerm(ConversionRule Rule, string Label, SourceSpan Span)
{
    /// <summary>Whether it holds inside longer words too.</summary>
    public bool HoldsInWords { get; init; }
}
