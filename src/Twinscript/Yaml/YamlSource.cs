using Twinscript.Diagnostics;
using YamlDotNet.Core;
using YamlDotNet.RepresentationModel;

namespace Twinscript.Yaml;

/// <summary>A stretch of a source file that holds YAML, parsed, with positions that refer to the whole file.</summary>
internal sealed class YamlSource
{
    private const string YamlAdvice =
        "Quote values that contain ': ' or start with a special character, and indent with spaces.";

    private readonly SourceText _source;
    private readonly int _linesBefore;

    private YamlSource(SourceText source, int linesBefore, YamlNode? root) => (_source, _linesBefore, Root) = (source, linesBefore, root);

    /// <summary>Null when there is nothing but white space and comments.</summary>
    public YamlNode? Root { get; }

    /// <returns>Null when the YAML is broken; the problem is then reported under <paramref name="code"/>.</returns>
    public static YamlSource? Parse(SourceText source, int start, int length, string code, DiagnosticBag diagnostics) =>
        Load(source, start, code, diagnostics, "YAML", YamlAdvice,
            () => new Parser(new StringReader(source.Text.Substring(start, length))));

    /// <summary>The same for TOML.</summary>
    public static YamlSource? ParseToml(SourceText source, int start, int length, string code, DiagnosticBag diagnostics) =>
        Load(source, start, code, diagnostics, "TOML", "Write 'key = \"value\"' lines.",
            () => new KnownEvents(TomlEvents.Of(source.Text.Substring(start, length))));

    /// <summary>The same for JSON, which YAML is but for its tabs.</summary>
    public static YamlSource? ParseJson(SourceText source, int start, int length, string code, DiagnosticBag diagnostics) =>
        Load(source, start, code, diagnostics, "JSON", "Write '\"key\": \"value\"' with commas between.",
            () => new Parser(new StringReader(source.Text.Substring(start, length).Replace('\t', ' '))));

    /// <summary>Reads a file of another program, which is not for us to find fault with.</summary>
    /// <param name="ending">Of its name: <c>.toml</c>, <c>.json</c>; YAML is behind all others.</param>
    /// <returns>Null when it is broken or holds nothing.</returns>
    public static YamlNode? RootOf(SourceText source, string ending)
    {
        var (length, silent) = (source.Text.Length, new DiagnosticBag());
        return ending switch
        {
            ".toml" => ParseToml(source, 0, length, "", silent),
            ".json" => ParseJson(source, 0, length, "", silent),
            _ => Load(source, 0, "", silent, "YAML", YamlAdvice,
                () => new KnownEvents(RepeatedKeys.LeftOut(new Parser(new StringReader(source.Text))))),
        } is { } read ? read.Root : null;
    }

    private static YamlSource? Load(
        SourceText source, int start, string code, DiagnosticBag diagnostics, string language, string advice, Func<IParser> parser)
    {
        var linesBefore = source.Span(start).Line - 1;
        var stream = new YamlStream();
        try
        {
            Load(stream, new DepthLimitedParser(parser()));
        }
        catch (YamlException broken)
        {
            var span = source.SpanAt((int)broken.End.Line + linesBefore, (int)broken.End.Column);
            diagnostics.Error(
                code,
                $"this is not valid {language}: {Reason(broken)}. {advice}",
                span);
            return null;
        }
        var parsed = new YamlSource(source, linesBefore, stream.Documents.Count == 0 ? null : stream.Documents[0].RootNode);
        if (parsed.Root is null || YamlAliases.Problem(parsed.Root) is not { } problem)
            return parsed;
        diagnostics.Error(code, problem.Message, parsed.Span(problem.Node));
        return null;
    }

    private static void Load(YamlStream stream, DepthLimitedParser parser)
    {
        try
        {
            stream.Load(parser);
        }
        catch (ArgumentException fault) // What YamlDotNet makes of ' : a'.
        {
            var at = parser.Current?.Start ?? Mark.Empty;
            throw new YamlException(at, at, "a key is missing", fault);
        }
    }

    public SourceSpan Span(YamlNode node)
    {
        var length = node is YamlScalarNode && node.End.Line == node.Start.Line ? (int)(node.End.Column - node.Start.Column) : 1;
        return _source.SpanAt((int)node.Start.Line + _linesBefore, (int)node.Start.Column, Math.Max(1, length));
    }

    private static string Reason(YamlException broken)
    {
        var message = (broken.InnerException is null or ArgumentException ? broken : broken.InnerException).Message;
        var text = message.StartsWith('(') && message.IndexOf("): ", StringComparison.Ordinal) is var at and > 0
            ? message[(at + 3)..]
            : message;
        return text.TrimEnd('.', ' ');
    }
}
