using Twinscript.Diagnostics;

namespace Twinscript.Yaml;

internal readonly record struct LocatedText(string Text, SourceSpan Span);
