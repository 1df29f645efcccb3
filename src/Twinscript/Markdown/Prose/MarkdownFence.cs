namespace Twinscript.Markdown;

/// <summary>What began a block of code or mathematics.</summary>
internal sealed record MarkdownFence(char Character, int Length, int Quotes);
