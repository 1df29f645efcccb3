using System.Text;
using Acornima;
using Acornima.Ast;
using Twinscript.Scripts;

namespace Twinscript.Mirror;

/// <summary>Converts the strings of one script; everything else comes out as it was, byte for byte.</summary>
internal sealed class ScriptText
{
    private const char Hole = '\uE000';

    private static readonly ParserOptions Options = new()
    {
        EcmaVersion = EcmaVersion.Latest,
        AllowReturnOutsideFunction = true,
        AllowHashBang = true,
        CheckPrivateFields = false,
        Tolerant = true,
    };

    private readonly string _source;
    private readonly ScriptWords _words;
    private readonly bool _json;
    private readonly int _depth;
    private readonly List<(int Start, int End, string Text)> _edits = [];
    private readonly Stack<(Node Node, string Key, StringUse Use)> _open = new();

    private ScriptText(string source, ScriptWords words, bool json, int depth) =>
        (_source, _words, _json, _depth) = (source, words, json, depth);

    /// <returns>The same instance when nothing changes.</returns>
    /// <exception cref="FormatException">It is no JavaScript; the message says where.</exception>
    public static string Convert(string script, ScriptWords words)
    {
        var text = new ScriptText(script, words, json: false, depth: 0);
        return text.Edit(Parse(script));
    }

    /// <returns>The same instance when nothing changes; null when it is no JSON.</returns>
    public static string? ConvertJson(string json, ScriptWords words, int depth = 0)
    {
        try
        {
            return new ScriptText(json, words, json: true, depth).Edit(new Parser(Options).ParseExpression(json));
        }
        catch (Exception problem) when (problem is ParseErrorException or InsufficientExecutionStackException)
        {
            return null;
        }
    }

    private static Program Parse(string script)
    {
        var module = LooksLikeModule(script);
        try
        {
            return module ? new Parser(Options).ParseModule(script) : new Parser(Options).ParseScript(script);
        }
        catch (ParseErrorException problem)
        {
            try
            {
                return module ? new Parser(Options).ParseScript(script) : new Parser(Options).ParseModule(script);
            }
            catch (ParseErrorException)
            {
                throw new FormatException(problem.Message, problem);
            }
        }
        catch (InsufficientExecutionStackException problem)
        {
            throw new FormatException("It is nested too deep.", problem);
        }
    }

    private static bool LooksLikeModule(string script) =>
        script.Contains("export", StringComparison.Ordinal) || script.Contains("import", StringComparison.Ordinal);

    private string Edit(Node root)
    {
        _open.Push((root, "", StringUse.Value));
        while (_open.TryPop(out var next))
            Visit(next.Node, next.Key, next.Use);
        if (_edits.Count == 0)
            return _source;
        _edits.Sort((a, b) => a.Start.CompareTo(b.Start));
        var output = new StringBuilder(_source.Length + 64);
        var copied = 0;
        foreach (var (start, end, text) in _edits)
        {
            output.Append(_source, copied, start - copied).Append(text);
            copied = end;
        }
        return output.Append(_source, copied, _source.Length - copied).ToString();
    }

    private void Visit(Node node, string key, StringUse use)
    {
        switch (node)
        {
            case StringLiteral literal:
                Change(literal, key, use);
                break;
            case TemplateLiteral template:
                Change(template, key, use);
                Push(template.Expressions, "");
                break;
            case TaggedTemplateExpression tagged:
                // The tag sees what was written, so it may be anything.
                _open.Push((tagged.Tag, "", StringUse.Value));
                Push(tagged.Quasi.Expressions, "");
                break;
            case ImportDeclaration or ImportExpression or ExportAllDeclaration:
                break;
            case ExportNamedDeclaration export:
                if (export.Declaration is not null)
                    _open.Push((export.Declaration, "", StringUse.Value));
                break;
            case Property property:
                Visit(property);
                break;
            case MemberExpression member:
                _open.Push((member.Object, "", StringUse.Value));
                if (member.Computed)
                    _open.Push((member.Property, "", StringUse.Key));
                else
                    Change(member.Property as Identifier);
                break;
            case CallExpression call:
                Visit(call);
                break;
            case ArrayExpression array:
                Visit(array, key);
                break;
            default:
                foreach (var child in node.ChildNodes)
                    _open.Push((child, node is ConditionalExpression or LogicalExpression ? key : "", StringUse.Value));
                break;
        }
    }

    private void Visit(Property property)
    {
        var name = "";
        if (property.Computed)
            _open.Push((property.Key, "", StringUse.Key));
        else if (property.Key is StringLiteral literal)
        {
            name = literal.Value;
            Change(literal, "", property.Value is ObjectExpression or ArrayExpression ? StringUse.KeyOfObject : StringUse.Key);
        }
        else if (property.Key is Identifier identifier)
        {
            name = identifier.Name;
            if (!property.Shorthand)
                Change(identifier);
        }
        _open.Push((property.Value, name, StringUse.Value));
    }

    private void Visit(CallExpression call)
    {
        var arguments = call.Arguments;
        if (arguments.Count >= 2 && IsProtected(arguments[0]) && MayBeAttributes(arguments[1]))
            return;
        // Docusaurus names the parts of a route by its path, and finds them by this name, not by the path.
        if (arguments.Count == 2 && StringOf(arguments[0]) is not null && StringOf(arguments[1]) is { Length: 3 })
            return;
        _open.Push((call.Callee, "", StringUse.Value));
        var isText = call.Callee is MemberExpression { Computed: false, Property: Identifier method }
            && ScriptKeys.TextMethods.Contains(method.Name);
        foreach (var argument in arguments)
            _open.Push((argument, "", isText ? StringUse.PartOfText : StringUse.Value));
    }

    /// <summary>A render function's element whose text isn't prose: <c>h("code", …)</c>, <c>jsx(components.pre, …)</c>.</summary>
    private static bool IsProtected(Node element)
    {
        var name = element is MemberExpression { Computed: false, Property: Identifier identifier } ? identifier.Name : StringOf(element);
        return name is { Length: > 0 } && Elements.TraitsOf(name).Any(ElementTraits.Protected);
    }

    private static bool MayBeAttributes(Node argument) =>
        argument is ObjectExpression or NullLiteral or Identifier or CallExpression or UnaryExpression;

    private void Visit(ArrayExpression array, string key)
    {
        var pair = array.Elements is { Count: 2 } elements && StringOf(elements[0]) is not null && elements[1] is ObjectExpression;
        for (var i = 0; i < array.Elements.Count; i++)
        {
            if (array.Elements[i] is { } element)
                _open.Push((element, pair ? "" : key, pair && i == 0 ? StringUse.FirstOfPair : StringUse.Value));
        }
    }

    /// <summary>Some minifiers write every string as a template.</summary>
    private static string? StringOf(Node? node) => node switch
    {
        StringLiteral literal => literal.Value,
        TemplateLiteral { Expressions.Count: 0, Quasis: [{ Value.Cooked: { } text }] } => text,
        _ => null,
    };

    private void Push(in NodeList<Expression> nodes, string key)
    {
        foreach (var node in nodes)
            _open.Push((node, key, StringUse.Value));
    }

    private void Change(StringLiteral literal, string key, StringUse use)
    {
        var changed = _words.Convert(literal.Value, key, use, _depth);
        if (changed == literal.Value)
            return;
        var quote = _source[literal.Start];
        _edits.Add((literal.Start + 1, literal.End - 1, ScriptLiteral.Escape(changed, quote, _json)));
    }

    private void Change(Identifier? name)
    {
        if (name is null || !ScriptStrings.IsIn(name.Name))
            return;
        var changed = _words.ConvertText(name.Name);
        if (changed != name.Name && changed.All(c => char.IsLetterOrDigit(c) || c is '_' or '$'))
            _edits.Add((name.Start, name.End, changed));
    }

    /// <summary>As one text, in which a hole stands for each value.</summary>
    private void Change(TemplateLiteral template, string key, StringUse use)
    {
        var parts = template.Quasis.Select(q => q.Value.Cooked).ToArray();
        if (parts.Any(p => p is null || p.Contains(Hole, StringComparison.Ordinal)))
            return;
        var whole = string.Join(Hole, parts);
        var changed = _words.Convert(whole, key, use, _depth);
        if (changed == whole)
            return;
        var pieces = changed.Split(Hole);
        for (var i = 0; i < parts.Length; i++)
        {
            var piece = pieces.Length == parts.Length ? pieces[i] : _words.ConvertText(parts[i] ?? "");
            var element = template.Quasis[i];
            if (piece != parts[i])
                _edits.Add((element.Start, element.End, ScriptLiteral.Escape(piece, '`', json: false)));
        }
    }
}
