using Twinscript.Diagnostics;

namespace Twinscript.Markdown;

/// <param name="Text">Without markup, not encoded.</param>
internal readonly record struct Heading(string Id, string Text, int Level, SourceSpan Span);
