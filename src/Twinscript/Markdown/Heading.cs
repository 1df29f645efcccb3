using Twinscript.Diagnostics;

namespace Twinscript.Markdown;

/// <param name="Text">Without markup, not encoded.</param>
/// <param name="Html">With inline markup, but without what can't stand twice on a page: links, footnote references, ids.</param>
internal readonly record struct Heading(string Id, string Text, string Html, int Level, SourceSpan Span);
