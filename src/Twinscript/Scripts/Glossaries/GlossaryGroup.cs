namespace Twinscript.Scripts;

/// <summary>Terms that pages opt into together.</summary>
/// <param name="Note">For whoever reads the file.</param>
internal sealed record GlossaryGroup(string Name, string? Note, IReadOnlyList<GlossaryTerm> Terms);
