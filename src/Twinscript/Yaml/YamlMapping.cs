using System.Diagnostics.CodeAnalysis;
using System.Globalization;
using Twinscript.Diagnostics;
using YamlDotNet.Core;
using YamlDotNet.RepresentationModel;

namespace Twinscript.Yaml;

/// <summary>
/// Reads a YAML mapping key by key. Every key asked for counts as known; <see cref="ReportUnknownKeys"/> then reports the others.
/// A value of the wrong type is reported and reads as absent.
/// </summary>
internal sealed class YamlMapping(YamlSource source, YamlMappingNode node, YamlCodes codes, DiagnosticBag diagnostics)
{
    private readonly List<string> _known = [];

    public SourceSpan Span => source.Span(node);

    /// <returns>An empty mapping when the root is empty; null, and a problem, when it is something else than a mapping.</returns>
    public static YamlMapping? Root(YamlSource source, YamlCodes codes, DiagnosticBag diagnostics)
    {
        switch (source.Root)
        {
            case null or YamlScalarNode { Value: null or "" }:
                return new(source, [], codes, diagnostics);
            case YamlMappingNode mapping:
                return new(source, mapping, codes, diagnostics);
            default:
                diagnostics.Error(codes.WrongType, "expected 'key: value' lines here.", source.Span(source.Root));
                return null;
        }
    }

    public bool Has(string key) => Find(key) is not null;

    /// <summary>A text that may stand in any file of the site.</summary>
    public string? Text(string key) => Written(key) is { } text ? Legible(text) : null;

    /// <summary>A text as it is written, with characters that no page can hold.</summary>
    public string? Written(string key)
    {
        if (Find(key) is not { } value)
            return null;
        return value is YamlScalarNode scalar ? scalar.Value : Wrong<string>(key, value, "text");
    }

    /// <summary>A text, or one text per script tag.</summary>
    public IReadOnlyDictionary<string, string> TextPerScript(string key)
    {
        if (Find(key) is not YamlMappingNode mapping)
            return new Dictionary<string, string>(StringComparer.OrdinalIgnoreCase);
        var texts = new Dictionary<string, string>(StringComparer.OrdinalIgnoreCase);
        foreach (var (tag, value) in mapping.Children)
        {
            if (tag is YamlScalarNode { Value: { } name } && value is YamlScalarNode { Value: { } text })
                texts[name] = Legible(text);
            else
                Wrong<string>(key, value, "one text per script tag");
        }
        return texts;
    }

    public bool IsMapping(string key) => Find(key) is YamlMappingNode;

    public bool? Flag(string key) => Find(key) switch
    {
        null => null,
        YamlScalarNode { Value: { } value } when codes.Lenient && AsFlag(value) is { } flag => flag,
        YamlScalarNode { Style: ScalarStyle.Plain, Value: "true" } => true,
        YamlScalarNode { Style: ScalarStyle.Plain, Value: "false" } => false,
        var other => Wrong<bool?>(key, other, "true or false"),
    };

    public int? Integer(string key) => Find(key) switch
    {
        null => null,
        YamlScalarNode { Style: ScalarStyle.Plain } scalar when int.TryParse(
            scalar.Value, NumberStyles.AllowLeadingSign, CultureInfo.InvariantCulture, out var number) =>
            number,
        YamlScalarNode scalar when codes.Lenient && double.TryParse(scalar.Value, CultureInfo.InvariantCulture, out var real)
            && Math.Abs(real) < int.MaxValue =>
            (int)Math.Floor(real),
        var other => Wrong<int?>(key, other, "a whole number"),
    };

    public DateOnly? Date(string key) => Find(key) switch
    {
        null => null,
        YamlScalarNode scalar when DateOnly.TryParseExact(
            scalar.Value, "yyyy-MM-dd", CultureInfo.InvariantCulture, DateTimeStyles.None, out var date) =>
            date,
        YamlScalarNode { Value: { } value } when codes.Lenient && WrittenDate.Of(value) is { } written => written,
        var other => Wrong<DateOnly?>(key, other, "a date such as 2026-11-24"),
    };

    /// <summary>A list of texts; a single text counts as a list of one.</summary>
    public IReadOnlyList<LocatedText> Texts(string key)
    {
        switch (Find(key))
        {
            case null:
                return [];
            case YamlScalarNode { Value: { } value } scalar:
                return [new(value, source.Span(scalar))];
            case YamlSequenceNode sequence:
                List<LocatedText> texts = [];
                foreach (var item in sequence)
                {
                    if (item is YamlScalarNode { Value: { } text })
                        texts.Add(new(text, source.Span(item)));
                    else
                        Wrong<string>(key, item, "a list of texts");
                }
                return texts;
            case var other:
                Wrong<string>(key, other, "a list of texts");
                return [];
        }
    }

    /// <summary>Tags as people write them: a list, a list of lists, or a text with commas or spaces between.</summary>
    public IReadOnlyList<LocatedText> Words(string key) => Find(key) is { } value ? [.. Words(value)] : [];

    private IEnumerable<LocatedText> Words(YamlNode node) => node switch
    {
        YamlScalarNode { Value: { Length: > 0 } text } scalar => Split(text)
            .Select(word => new LocatedText(Legible(word), source.Span(scalar))),
        YamlSequenceNode sequence => sequence.Children.SelectMany(child => child is YamlScalarNode { Value: { } text }
            ? text.Trim() is { Length: > 0 } word ? [new LocatedText(Legible(word), source.Span(child))] : []
            : Words(child)),
        YamlMappingNode { Children.Count: > 0 } mapping => mapping.Children.SelectMany(pair => Words(pair.Key).Concat(Words(pair.Value))),
        _ => [],
    };

    private static string[] Split(string text) => text.Split(
        text.AsSpan().IndexOfAny(",，、;；") >= 0 ? [',', '，', '、', ';', '；'] : [' ', '\t', '\u3000'],
        StringSplitOptions.RemoveEmptyEntries | StringSplitOptions.TrimEntries);

    // YAML can write what XML has no way to, such as U+0000, and books and feeds are XML.
    private static string Legible(string text)
    {
        if (!text.Any(IsIllegible))
            return text;
        return string.Create(text.Length, text, static (shown, from) =>
        {
            for (var i = 0; i < from.Length; i++)
                shown[i] = IsIllegible(from[i]) ? '\uFFFD' : from[i];
        });
    }

    private static bool IsIllegible(char c) => (c < ' ' && c is not ('\t' or '\n' or '\r')) || c is '\uFFFE' or '\uFFFF';

    /// <summary>Null for what is neither yes nor no.</summary>
    public static bool? AsFlag(string value) => value.Trim().ToUpperInvariant() switch
    {
        "TRUE" or "YES" or "ON" or "Y" or "1" => true,
        "FALSE" or "NO" or "OFF" or "N" or "0" => false,
        _ => null,
    };

    public YamlMapping? Mapping(string key) => Find(key) switch
    {
        null => null,
        YamlMappingNode mapping => new(source, mapping, codes, diagnostics),
        var other => Wrong<YamlMapping>(key, other, "'key: value' lines"),
    };

    /// <summary>Null when the key is absent.</summary>
    public IReadOnlyList<YamlMapping>? Mappings(string key)
    {
        switch (Find(key))
        {
            case null:
                return null;
            case YamlSequenceNode sequence:
                List<YamlMapping> mappings = [];
                foreach (var item in sequence)
                {
                    if (item is YamlMappingNode mapping)
                        mappings.Add(new(source, mapping, codes, diagnostics));
                    else
                        Wrong<string>(key, item, "a list of mappings");
                }
                return mappings;
            case var other:
                Wrong<string>(key, other, "a list of mappings");
                return [];
        }
    }

    public YamlNode? Node(string key) => Find(key);

    /// <summary>All keys, in the file's order, whatever they hold.</summary>
    public IEnumerable<(string Key, YamlNode Value)> Entries() =>
        node.Children.Where(c => c.Key is YamlScalarNode { Value: not null }).Select(c => (((YamlScalarNode)c.Key).Value ?? "", c.Value));

    /// <summary>Where a key's value stands, or the whole mapping when the key is absent.</summary>
    public SourceSpan SpanOf(string key) => Find(key) is { } value ? source.Span(value) : Span;

    public SourceSpan SpanOf(YamlNode value) => source.Span(value);

    public void ReportUnknownKeys()
    {
        foreach (var (key, _) in Unknown())
        {
            var name = (key as YamlScalarNode)?.Value ?? key.ToString();
            ReportUnknown(key, $"unknown key '{name}'.{Suggest(name)}");
        }
    }

    /// <summary>The entries that were not asked for.</summary>
    public IEnumerable<KeyValuePair<YamlNode, YamlNode>> Unknown() =>
        node.Children.Where(pair => !_known.Contains((pair.Key as YamlScalarNode)?.Value ?? pair.Key.ToString(), Comparison));

    public void ReportUnknown(YamlNode key, string message) =>
        Report(
            codes.UnknownKeySeverity, codes.UnknownKey, message, key, $"unknown key '{(key as YamlScalarNode)?.Value ?? key.ToString()}'");

    private StringComparer Comparison => codes.Lenient ? StringComparer.OrdinalIgnoreCase : StringComparer.Ordinal;

    private string Suggest(string name)
    {
        var hint = NearestName.Hint(name, _known);
        return hint.Length > 0 ? hint : $" Known keys: {string.Join(", ", _known.Order(StringComparer.Ordinal))}.";
    }

    private YamlNode? Find(string key)
    {
        if (!_known.Contains(key, StringComparer.Ordinal))
            _known.Add(key);
        return (node.Children.TryGetValue(new YamlScalarNode(key), out var value) || (codes.Lenient && TryFindInAnyCase(key, out value)))
            && value is not YamlScalarNode { Style: ScalarStyle.Plain, Value: "" or "~" or "null" }
            ? value
            : null;
    }

    private bool TryFindInAnyCase(string key, [MaybeNullWhen(false)] out YamlNode value)
    {
        value = node.Children.FirstOrDefault(c => c.Key is YamlScalarNode { Value: { } name }
            && name.Equals(key, StringComparison.OrdinalIgnoreCase)).Value;
        return value is not null;
    }

    private T? Wrong<T>(string key, YamlNode value, string expected)
    {
        var found = value switch
        {
            YamlScalarNode scalar => $"'{scalar.Value}'",
            YamlSequenceNode => "a list",
            _ => "a mapping",
        };
        Report(codes.WrongTypeSeverity, codes.WrongType, $"'{key}' must be {expected}, not {found}.", value, $"'{key}' must be {expected}");
        return default;
    }

    private void Report(Severity severity, string code, string message, YamlNode at, string topic) =>
        diagnostics.Add(new(code, severity, message, source.Span(at)) { Topic = topic });
}
