using System.CommandLine;
using System.CommandLine.Invocation;
using System.Text.RegularExpressions;
using Twinscript.Cli.Reporting;
using Twinscript.Diagnostics.Languages;

namespace Twinscript.Cli.CommandLine;

/// <summary>The help in another language: what <see cref="HelpWithExamples"/> writes, line by line, in columns of its own.</summary>
internal sealed partial class TranslatedHelp(Language language) : SynchronousCommandLineAction
{
    private const int Width = 80;

    // No text is so long: every entry of the English help is one line.
    private readonly HelpWithExamples _english = new(width: 10_000);

    public override bool ClearsParseErrors => true;

    public override int Invoke(ParseResult parseResult)
    {
        var output = parseResult.InvocationConfiguration.Output;
        using var english = new StringWriter { NewLine = "\n" };
        parseResult.InvocationConfiguration.Output = english;
        try
        {
            _english.Invoke(parseResult);
        }
        finally
        {
            parseResult.InvocationConfiguration.Output = output;
        }
        string[] lines = [.. english.ToString().TrimEnd().Split('\n').Select(line => line.TrimEnd('\r'))];
        var column = lines.Select(line => Entry().Match(line)).Where(entry => entry.Success)
            .Select(entry => CellWidth.Of(entry.Groups["name"].Value))
            .DefaultIfEmpty()
            .Max();
        foreach (var line in lines)
            Write(line, column, output);
        return ExitCodes.Success;
    }

    private void Write(string line, int column, TextWriter output)
    {
        var text = line.TrimStart(' ');
        var indent = line[..^text.Length];
        if (Entry().Match(line) is { Success: true } entry)
        {
            var name = entry.Groups["name"].Value;
            var described = Described(entry.Groups["text"].Value);
            var first = $"  {name}{new string(' ', column - CellWidth.Of(name))}  ";
            WriteLines(first, new string(' ', column + 4), described, output);
        }
        else
        {
            WriteLines(indent, indent, language.Translate(text), output);
        }
    }

    private string Described(string text)
    {
        if (Default().Match(text) is not { Success: true } usual)
            return language.Translate(text);
        var description = text[..usual.Index].TrimEnd();
        return language.Translate(description) + language.Translate($"[default: {usual.Groups["value"].Value}]");
    }

    private static void WriteLines(string first, string others, string text, TextWriter output)
    {
        var indent = first;
        foreach (var line in CellText.Wrapped(text, Width - CellWidth.Of(first)))
        {
            output.WriteLine((indent + line).TrimEnd());
            indent = others;
        }
    }

    [GeneratedRegex(@"^  (?<name>\S.*?) {2,}(?<text>\S.*)$", RegexOptions.ExplicitCapture, Timeout.Infinite)]
    private static partial Regex Entry();

    [GeneratedRegex(@"\[default: (?<value>[^\]]*)\]$", RegexOptions.ExplicitCapture, Timeout.Infinite)]
    private static partial Regex Default();
}
