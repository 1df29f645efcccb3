using System.Buffers;

namespace Hanzi;

/// <summary>
/// Converts Chinese between scripts and regions with OpenCC's dictionaries and exactly its rules. Immutable and thread-safe.
/// </summary>
public sealed partial class Converter
{
    private readonly PassPlan[] _plans;

    private readonly PipelinePool _pipelines;
    private readonly PipelinePool _recording;

    private Converter(PassPlan[] plans)
    {
        _plans = plans;
        _pipelines = new(_plans, recording: false);
        _recording = new(_plans, recording: true);
    }

    /// <summary>What reads the source in context; null for a converter that does not.</summary>
    internal ContextRules? Context => _plans is [var first, ..] ? first.Context : null;

    /// <summary>The names <see cref="Create(string, ConverterOptions?)"/> knows, in ordinal order.</summary>
    public static IReadOnlyList<string> Configurations => BuiltIn.Configurations;

    /// <summary>Loads one of OpenCC's configurations by its name, such as <c>s2twp</c>.</summary>
    /// <exception cref="ArgumentException">No configuration has this name; the message lists those there are.</exception>
    public static Converter Create(string configuration, ConverterOptions? options = null)
    {
        ArgumentNullException.ThrowIfNull(configuration);
        return new([BuiltIn.Load(configuration, options ?? new())]);
    }

    /// <summary>Finds the conversion between two languages, named by BCP 47 tags such as <c>zh-Hans-CN</c> and <c>zh-Hant-TW</c>.</summary>
    /// <param name="sourceTag">The text's language.</param>
    /// <param name="targetTag">The language to convert to. The same script and region give a converter that changes nothing.</param>
    /// <param name="vocabulary">Whether regional words are converted too (軟件 to 軟體), where dictionaries for the pair exist.</param>
    /// <param name="options">How the configurations are loaded.</param>
    /// <exception cref="ArgumentException">A tag names no language that can be converted; the message lists those that can.</exception>
    public static Converter Create(string sourceTag, string targetTag, bool vocabulary = false, ConverterOptions? options = null)
    {
        options ??= new();
        options = options with { ByContext = options.ByContext ?? true };
        var route = Route.Between(
            WrittenChinese.Parse(sourceTag, nameof(sourceTag)), WrittenChinese.Parse(targetTag, nameof(targetTag)), vocabulary);
        if (route.Count == 0 && options.Dictionaries.Count > 0)
            return new([PassPlan.Of(new("own", [], null, [])).With(options.Dictionaries)]);
        return new([.. route.Select((name, i) => BuiltIn.Load(name, i == 0 ? options : options with { Dictionaries = [] }))]);
    }

    /// <summary>
    /// Loads a configuration in OpenCC's JSON format. Dictionaries are looked for beside it, then among the built-in ones.
    /// </summary>
    /// <exception cref="DictionaryException">
    /// The configuration or a dictionary is malformed; every problem is listed with file and line.
    /// </exception>
    /// <exception cref="IOException">The configuration cannot be read.</exception>
    public static Converter Load(string path, ConverterOptions? options = null)
    {
        ArgumentNullException.ThrowIfNull(path);
        options ??= new();
        return new([PassPlan.Of(ConfigurationFile.Read(path, options.IncludeTofuRisk)).With(options.Dictionaries)]);
    }

    /// <summary>Converts a text; returns the same instance when nothing changed.</summary>
    public string Convert(string text)
    {
        ArgumentNullException.ThrowIfNull(text);
        var pipeline = _pipelines.Rent();
        string result;
        // Whoever rents the pipeline next writes into the same text, so it is let go before.
        using (var output = pipeline.Text)
        {
            output.GetSpan(text.Length + (text.Length / 16));
            pipeline.Run(text, output);
            result = output.Written.SequenceEqual(text) ? text : new(output.Written);
        }

        _pipelines.Return(pipeline);
        return result;
    }

    /// <summary>Converts a text into a writer.</summary>
    public void Convert(ReadOnlySpan<char> text, IBufferWriter<char> output)
    {
        ArgumentNullException.ThrowIfNull(output);
        var pipeline = _pipelines.Rent();
        pipeline.Run(text, output);
        _pipelines.Return(pipeline);
    }

    /// <summary>Converts a text and lists what was replaced.</summary>
    /// <param name="text">The text to convert.</param>
    /// <param name="output">Takes the converted text.</param>
    /// <param name="replacements">
    /// Takes, in order, every stretch that was replaced by something else: one matched key each, or several where a later
    /// step matched across them. What lies between two of them was copied. Target positions count from the first unit
    /// this call writes.
    /// </param>
    public void Convert(ReadOnlySpan<char> text, IBufferWriter<char> output, List<Replacement> replacements)
    {
        ArgumentNullException.ThrowIfNull(output);
        ArgumentNullException.ThrowIfNull(replacements);
        var pipeline = _recording.Rent();
        pipeline.Run(text, output);
        var edits = pipeline.Log!.Composed();
        replacements.EnsureCapacity(replacements.Count + edits.Count);
        foreach (var edit in edits)
            replacements.Add(edit.Range);
        _recording.Return(pipeline);
    }

    /// <summary>Converts a text and tells which dictionaries decided what, for review.</summary>
    public Explanation Explain(ReadOnlySpan<char> text)
    {
        var log = new EditLog(reasons: true);
        var output = new ArrayBufferWriter<char>(text.Length + 64);
        new Pipeline(_plans, log).Run(text, output);
        var segments = log.Composed().Select(e =>
            new Segment(e.Range.SourceStart, e.Range.SourceLength, e.Range.TargetStart, e.Range.TargetLength, e.Decisions));
        return new(output.WrittenSpan.ToString(), [.. segments]);
    }
}
