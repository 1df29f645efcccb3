using System.Collections.Concurrent;
using System.Text.RegularExpressions;
using Jint;
using Jint.Runtime;
using Script = Acornima.Ast.Script;
using ScriptEngine = Jint.Engine;

namespace Twinscript.Markdown.Formulas;

/// <param name="Html">MathML; null when there is a problem.</param>
/// <param name="At">Where in the TeX the problem is.</param>
internal sealed record SetFormula(string? Html, string? Problem = null, int At = 0);

/// <summary>
/// Sets TeX as MathML by Temml, a program in JavaScript, in an engine that is started when the first page with a formula is
/// rendered. The same TeX is set once.
/// </summary>
internal static partial class FormulaSetter
{
    private const int Longest = 10_000;
    private const int DeepestBraces = 60;
    private const int MostStatements = 4_000_000;

    // Sites have fewer; a program that runs for days must not grow for ever.
    private const int MostKept = 60_000;

    private const string Entrance = """
        function setFormula(tex, isBlock) {
          try { return temml.renderToString(tex, { displayMode: isBlock, throwOnError: true }) }
          catch (e) { return '!' + (e.position === undefined ? 0 : e.position) + '!' + e.message }
        }
        """;

    private static readonly Lazy<Prepared<Script>> Temml = new(ReadTemml);
    private static readonly ConcurrentBag<ScriptEngine> Idle = [];
    private static readonly ConcurrentDictionary<(string Tex, bool IsBlock), SetFormula> Known = new();

    public static SetFormula Set(string tex, bool isBlock)
    {
        if (Known.TryGetValue((tex, isBlock), out var known))
            return known;
        if (Known.Count >= MostKept)
            Known.Clear();
        return Known[(tex, isBlock)] = Make(tex, isBlock);
    }

    private static SetFormula Make(string tex, bool isBlock)
    {
        if (tex.Length > Longest || Depth(tex) > DeepestBraces)
            return new(null, "it is too long, or nested too deeply");
        if (!Idle.TryTake(out var engine))
            engine = Start();
        try
        {
            var answer = engine.Invoke("setFormula", tex, isBlock).AsString();
            Idle.Add(engine);
            return Failure().Match(answer) is { Success: true } failure ? Problem(failure, tex) : new(FormulaMarkup.Clean(answer));
        }
        // The engine's state is unknown now, so another one is started for the next formula.
        catch (JintException)
        {
            return new(null, "it takes too long");
        }
    }

    private static SetFormula Problem(Match failure, string tex)
    {
        var at = int.TryParse(failure.Groups["at"].ValueSpan, out var position) ? Math.Clamp(position, 0, Math.Max(0, tex.Length - 1)) : 0;
        var message = Place().Replace(failure.Groups["message"].Value, "").Trim().TrimEnd('.');
        return new(null, message.Length > 0 ? char.ToLowerInvariant(message[0]) + message[1..] : "nothing is known of it", at);
    }

    private static ScriptEngine Start()
    {
        var engine = new ScriptEngine(options => options.MaxStatements(MostStatements).LimitRecursion(2_000).Strict());
        engine.Execute("var console = { warn() {}, error() {}, log() {} };").Execute(Temml.Value).Execute(Entrance);
        return engine;
    }

    private static Prepared<Script> ReadTemml()
    {
        using var stream = typeof(FormulaSetter).Assembly.GetManifestResourceStream("temml.js")
            ?? throw new InvalidOperationException("The program that sets formulas is not in the assembly.");
        using var reader = new StreamReader(stream);
        return ScriptEngine.PrepareScript(reader.ReadToEnd());
    }

    private static int Depth(string tex)
    {
        var (depth, deepest) = (0, 0);
        foreach (var character in tex)
        {
            depth += character == '{' ? 1 : character == '}' ? -1 : 0;
            deepest = Math.Max(deepest, depth);
        }
        return deepest;
    }

    [GeneratedRegex(
        "^!(?<at>[0-9]+)!(?<message>.*)", RegexOptions.Singleline | RegexOptions.ExplicitCapture | RegexOptions.NonBacktracking)]
    private static partial Regex Failure();

    [GeneratedRegex(
        "( at position [0-9]+:| at end of input:).*",
        RegexOptions.Singleline | RegexOptions.ExplicitCapture | RegexOptions.NonBacktracking)]
    private static partial Regex Place();
}
