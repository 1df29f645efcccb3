using Tomlyn.Parsing;
using Tomlyn.Syntax;
using YamlDotNet.Core;
using YamlDotNet.Core.Events;

namespace Twinscript.Yaml;

/// <summary>
/// Reads TOML as the events of the same YAML, so that everything that reads YAML reads both. Positions are those of the TOML.
/// </summary>
internal static class TomlEvents
{
    /// <exception cref="YamlException">It is not valid TOML.</exception>
    public static IEnumerable<ParsingEvent> Of(string text)
    {
        var document = Parse(text);
        if (document.Diagnostics.FirstOrDefault(d => d.Kind == DiagnosticMessageKind.Error) is { } problem)
            throw new YamlException(MarkOf(problem.Span.Start), MarkOf(problem.Span.End), problem.Message);
        var root = new Table();
        root.Add(document.KeyValues);
        foreach (var table in document.Tables)
        {
            if (table.Name is { } name)
                root.Open([.. Parts(name)], table is TableArraySyntax).Add(table.Items);
        }
        return [new StreamStart(), new DocumentStart(), .. root.Events(), new DocumentEnd(isImplicit: true), new StreamEnd()];
    }

    private static DocumentSyntax Parse(string text)
    {
        try
        {
            return SyntaxParser.Parse(text, "");
        }
        catch (ArgumentException fault) // What Tomlyn makes of a text that ends behind a backslash.
        {
            throw new YamlException(Mark.Empty, Mark.Empty, "a text in quotation marks never ends", fault);
        }
    }

    private static IEnumerable<BareKeyOrStringValueSyntax> Parts(KeySyntax key) =>
        new[] { key.Key }.Concat(key.DotKeys.Select(d => d.Key)).OfType<BareKeyOrStringValueSyntax>();

    private static string NameOf(BareKeyOrStringValueSyntax key) =>
        key is StringValueSyntax quoted ? quoted.Value ?? "" : (key as BareKeySyntax)?.Key?.Text ?? "";

    private static Mark MarkOf(TextPosition at) => new(Math.Max(0, at.Offset), Math.Max(0, at.Line) + 1, Math.Max(0, at.Column) + 1);

    private static IEnumerable<ParsingEvent> Events(ValueSyntax? value)
    {
        switch (value)
        {
            case ArraySyntax array:
                yield return new SequenceStart(AnchorName.Empty, TagName.Empty, true, SequenceStyle.Flow);
                foreach (var item in array.Items.SelectMany(i => Events(i.Value)))
                    yield return item;
                yield return new SequenceEnd();
                break;
            case InlineTableSyntax inline:
                var table = new Table();
                foreach (var item in inline.Items)
                {
                    if (item.KeyValue is { } pair)
                        table.Add(pair);
                }
                foreach (var item in table.Events())
                    yield return item;
                break;
            case StringValueSyntax text:
                yield return Scalar(text.Value ?? "", ScalarStyle.DoubleQuoted, text);
                break;
            case null:
                yield return new Scalar("");
                break;
            default:
                yield return Scalar(value.ToString().Trim(), ScalarStyle.Plain, value);
                break;
        }
    }

    private static Scalar Scalar(string text, ScalarStyle style, SyntaxNode node)
    {
        var end = node.Span.End;
        return new(
            AnchorName.Empty, TagName.Empty, text, style, style == ScalarStyle.Plain, style != ScalarStyle.Plain, MarkOf(node.Span.Start),
            MarkOf(end with { Column = end.Column + 1, Offset = end.Offset + 1 }));
    }

    /// <summary>A mapping while it is gathered from wherever the document adds to it.</summary>
    private sealed class Table
    {
        private readonly List<(BareKeyOrStringValueSyntax Key, object Value)> _entries = [];

        public void Add(IEnumerable<KeyValueSyntax> pairs)
        {
            foreach (var pair in pairs)
                Add(pair);
        }

        public void Add(KeyValueSyntax pair)
        {
            if (pair.Key is { } key && pair.Value is { } value && Parts(key).ToArray() is [.. var folders, var last])
                Open(folders, inArray: false)._entries.Add((last, value));
        }

        public Table Open(ReadOnlySpan<BareKeyOrStringValueSyntax> path, bool inArray)
        {
            if (path is [])
                return this;
            var name = NameOf(path[0]);
            var known = _entries.FirstOrDefault(e => NameOf(e.Key) == name).Value;
            var isLast = path.Length == 1;
            if (known is List<Table> list && isLast && inArray)
                list.Add(new());
            else if (known is not (Table or List<Table>))
                _entries.Add((path[0], known = isLast && inArray ? new List<Table> { new() } : new Table()));
            var found = known as Table ?? ((List<Table>)known)[^1];
            return found.Open(path[1..], inArray);
        }

        public IEnumerable<ParsingEvent> Events()
        {
            yield return new MappingStart(AnchorName.Empty, TagName.Empty, true, MappingStyle.Block);
            foreach (var (key, value) in _entries)
            {
                yield return Scalar(NameOf(key), ScalarStyle.Plain, key);
                foreach (var item in value switch
                {
                    Table table => table.Events(),
                    List<Table> list =>
                    [
                        new SequenceStart(AnchorName.Empty, TagName.Empty, true, SequenceStyle.Block),
                        .. list.SelectMany(t => t.Events()),
                        new SequenceEnd(),
                    ],
                    _ => TomlEvents.Events(value as ValueSyntax),
                })
                {
                    yield return item;
                }
            }
            yield return new MappingEnd();
        }
    }
}

/// <summary>Events that are there already.</summary>
internal sealed class KnownEvents(IEnumerable<ParsingEvent> events) : IParser
{
    private readonly IEnumerator<ParsingEvent> _events = events.GetEnumerator();

    public ParsingEvent? Current { get; private set; }

    public bool MoveNext()
    {
        Current = _events.MoveNext() ? _events.Current : null;
        return Current is not null;
    }
}
