using Twinscript.Diagnostics;
using Twinscript.Documents;

namespace Twinscript.Markdown;

/// <param name="Anchor">Decoded; empty when the link means the whole page.</param>
/// <param name="Span">The address as the author wrote it.</param>
internal readonly record struct PageLink(SourcePath Target, string Anchor, SourceSpan Span);
