using Hanzi;

namespace Twinscript.Cli.Convert;

/// <summary>Finds the converter that the command line names.</summary>
internal static class ConverterChoice
{
    private const string Default = "s2t";

    /// <exception cref="ArgumentException">There is no such converter.</exception>
    /// <exception cref="DictionaryException">A configuration or dictionary is malformed.</exception>
    /// <exception cref="IOException">A configuration or dictionary cannot be read.</exception>
    public static Converter Of(ConvertRequest request)
    {
        var options = new ConverterOptions
        {
            IncludeTofuRisk = request.IncludeTofuRisk,
            Dictionaries = [.. request.Dictionaries.Select(ConversionDictionary.Load)],
        };
        if (request is { From: { } from, To: { } to })
            return Converter.Create(from, to, request.Vocabulary ?? true, options with { ByContext = !request.Exact });

        // A file wins over a built-in name, as in OpenCC's command, where the names are files too.
        var name = request.Config ?? Default;
        foreach (var folder in (IEnumerable<string>)["", .. request.Folders])
            foreach (var candidate in (string[])[Path.Combine(folder, name), Path.Combine(folder, name + ".json")])
                if (candidate.EndsWith(".json", StringComparison.OrdinalIgnoreCase) && File.Exists(candidate))
                    return Converter.Load(candidate, options);
        return Converter.Create(name.EndsWith(".json", StringComparison.OrdinalIgnoreCase) ? name[..^".json".Length] : name, options);
    }
}
