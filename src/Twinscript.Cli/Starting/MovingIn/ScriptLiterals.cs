using System.Text.RegularExpressions;
using YamlDotNet.RepresentationModel;

namespace Twinscript.Cli.Starting.MovingIn;

/// <summary>
/// Reads the objects, lists and texts that stand literally in a configuration written in JavaScript or TypeScript. Nothing is run: what
/// would have to be computed is left out.
/// </summary>
internal sealed partial class ScriptLiterals
{
    private const int Deepest = 60;
    private const int Patience = Timeout.Infinite;

    private readonly string _text;
    private readonly HashSet<string> _followed = new(StringComparer.Ordinal);

    private ScriptLiterals(string text) => _text = text;

    /// <returns>What the file exports, or assigns to <c>$docsify</c>; null when that is no object.</returns>
    public static YamlMappingNode? Read(string script)
    {
        var text = WithoutComments(script);
        if (Export().Matches(text).LastOrDefault() is not { } export)
            return null;
        var at = export.Index + export.Length;
        return new ScriptLiterals(text).Value(ref at, 0) as YamlMappingNode;
    }

    private static string WithoutComments(string script)
    {
        var text = script.ToCharArray();
        for (var at = 0; at < text.Length; at++)
        {
            if (text[at] is '"' or '\'' or '`')
            {
                at = EndOfText(script, at) - 1;
            }
            else if (text[at] == '/' && at + 1 < text.Length && text[at + 1] is '/' or '*')
            {
                var mark = script[at + 1] == '/' ? "\n" : "*/";
                var found = script.IndexOf(mark, at + 2, StringComparison.Ordinal);
                var end = found < 0 ? text.Length : found + (mark.Length == 2 ? 2 : 0);
                text.AsSpan(at..end).Fill(' ');
                at = end - 1;
            }
        }
        return new(text);
    }

    private YamlNode? Value(ref int at, int depth)
    {
        SkipSpace(ref at);
        if (at >= _text.Length || depth > Deepest)
            return null;
        return _text[at] switch
        {
            '{' => Object(ref at, depth),
            '[' => List(ref at, depth),
            '"' or '\'' or '`' => Text(ref at),
            _ => Expression(ref at, depth),
        };
    }

    private YamlMappingNode Object(ref int at, int depth)
    {
        var mapping = new YamlMappingNode();
        at++;
        while (true)
        {
            SkipSpace(ref at);
            if (at >= _text.Length || _text[at] == '}')
                break;
            var start = at;
            if (Key(ref at) is { } key)
            {
                SkipSpace(ref at);
                YamlNode? value = null;
                if (at < _text.Length && _text[at] == ':')
                {
                    at++;
                    value = Value(ref at, depth + 1);
                }
                else if (at < _text.Length && _text[at] is ',' or '}')
                    value = Named(key, depth);
                if (value is not null)
                    mapping.Children[new YamlScalarNode(key)] = value;
            }
            SkipRest(ref at);
            if (at < _text.Length && _text[at] == ',' || at == start)
                at++;
            else if (at < _text.Length && _text[at] != '}')
                break;
        }
        at = Math.Min(at + 1, _text.Length);
        return mapping;
    }

    private YamlSequenceNode List(ref int at, int depth)
    {
        var list = new YamlSequenceNode();
        at++;
        while (true)
        {
            SkipSpace(ref at);
            if (at >= _text.Length || _text[at] == ']')
                break;
            var start = at;
            if (Value(ref at, depth + 1) is { } value)
                list.Add(value);
            SkipRest(ref at);
            if (at < _text.Length && _text[at] == ',' || at == start)
                at++;
            else if (at < _text.Length && _text[at] != ']')
                break;
        }
        at = Math.Min(at + 1, _text.Length);
        return list;
    }

    private YamlScalarNode? Text(ref int at)
    {
        var start = at;
        at = EndOfText(_text, at);
        var inside = _text[(start + 1)..Math.Max(start + 1, at - 1)];
        return _text[start] == '`' && inside.Contains("${", StringComparison.Ordinal)
            ? null
            : new(Escape().Replace(inside, m => m.Value[1] switch { 'n' => "\n", '\n' => "", var other => other.ToString() }));
    }

    /// <summary>A number or flag, a name of a value in the same file, or the first object or list in a call.</summary>
    private YamlNode? Expression(ref int at, int depth)
    {
        if (Word().Match(_text, at) is not { Success: true } word)
            return null;
        at += word.Length;
        SkipSpace(ref at);
        if (at < _text.Length && _text[at] == '<')
            at = _text.IndexOf('>', at) is var end and >= 0 ? end + 1 : _text.Length;
        if (at >= _text.Length || _text[at] != '(')
        {
            return word.Value is "true" or "false" || char.IsAsciiDigit(word.Value[0])
                ? new YamlScalarNode(word.Value)
                : Named(word.Value, depth);
        }
        at++;
        SkipSpace(ref at);
        var value = at < _text.Length && _text[at] is '{' or '[' ? Value(ref at, depth + 1) : null;
        for (SkipRest(ref at); at < _text.Length && _text[at] == ','; SkipRest(ref at))
            at++;
        at = Math.Min(at + 1, _text.Length);
        return value;
    }

    private YamlNode? Named(string name, int depth)
    {
        if (!_followed.Add(name))
            return null;
        var declared = Regex.Match(
            _text, @"\b(?:const|let|var)\s+" + Regex.Escape(name) + @"\b(?:\s*:[^=\n]*)?\s*=(?!=)", RegexOptions.None,
            TimeSpan.FromMilliseconds(Patience));
        var at = declared.Index + declared.Length;
        var value = declared.Success ? Value(ref at, depth + 1) : null;
        _followed.Remove(name);
        return value;
    }

    private string? Key(ref int at)
    {
        if (_text[at] is '"' or '\'')
            return Text(ref at)?.Value;
        if (Word().Match(_text, at) is not { Success: true } word)
            return null;
        at += word.Length;
        return word.Value;
    }

    // To the comma or the bracket that ends a value.
    private void SkipRest(ref int at)
    {
        for (var depth = 0; at < _text.Length; at++)
        {
            switch (_text[at])
            {
                case '"' or '\'' or '`':
                    at = EndOfText(_text, at) - 1;
                    break;
                case '(' or '[' or '{':
                    depth++;
                    break;
                case ')' or ']' or '}' when depth-- == 0:
                case ',' when depth == 0:
                    return;
            }
        }
    }

    private void SkipSpace(ref int at)
    {
        while (at < _text.Length && char.IsWhiteSpace(_text[at]))
            at++;
    }

    private static int EndOfText(string text, int start)
    {
        for (var at = start + 1; at < text.Length; at++)
        {
            if (text[at] == '\\')
                at++;
            else if (text[at] == text[start] || (text[at] == '\n' && text[start] != '`'))
                return at + 1;
        }
        return text.Length;
    }

    [GeneratedRegex(@"\bexport\s+default\b|\bmodule\.exports\s*=(?!=)|\$docsify\s*=(?!=)", RegexOptions.None, Patience)]
    private static partial Regex Export();

    [GeneratedRegex(@"\G[A-Za-z0-9_$][\w$.]*", RegexOptions.None, Patience)]
    private static partial Regex Word();

    [GeneratedRegex(@"\\[\s\S]", RegexOptions.NonBacktracking)]
    private static partial Regex Escape();
}
