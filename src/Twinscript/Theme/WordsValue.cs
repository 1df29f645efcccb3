using Fluid.Values;

namespace Twinscript.Theme;

/// <summary>The theme's own words in one script.</summary>
internal sealed class WordsValue(IReadOnlyDictionary<string, string> words, Action<string> report) : TemplateObject("words", report)
{
    protected override FluidValue? Get(string name) => words.TryGetValue(name, out var word) ? Text(word) : null;
}
