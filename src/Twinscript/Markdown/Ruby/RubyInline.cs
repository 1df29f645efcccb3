using Markdig.Syntax.Inlines;

namespace Twinscript.Markdown;

/// <summary>Characters with their reading above them.</summary>
internal sealed class RubyInline(IReadOnlyList<RubyPart> parts) : LeafInline
{
    public IReadOnlyList<RubyPart> Parts => parts;

    public string Base { get; } = string.Concat(parts.Select(p => p.Base));
}
