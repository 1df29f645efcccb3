using System.Collections.Concurrent;
using Twinscript.Configuration;

namespace Twinscript.Reading;

/// <summary>The site's comparisons between scripts, each made once. Serves any number of threads.</summary>
internal sealed class ScriptComparisons(ScriptConverters converters)
{
    private readonly ConcurrentDictionary<(string From, string To), ScriptComparison> _made = new();

    /// <summary>Between a page in one script and the same page in another.</summary>
    public ScriptComparison Between(PublishedScript from, PublishedScript to) => _made.GetOrAdd((from.Tag, to.Tag),
        _ => new(ScriptConverters.Words(from.Tag, to with { Vocabulary = false, Conversion = null }), converters.Converter(from.Tag, to)));
}
