namespace Twinscript.Markdown;

internal readonly record struct RubyPart(string Base, string Reading);
