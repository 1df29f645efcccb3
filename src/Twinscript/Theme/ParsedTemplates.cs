using System.Collections.Concurrent;
using System.Text.RegularExpressions;
using Fluid;
using Twinscript.Diagnostics;
using Twinscript.Documents;
using Twinscript.Engine.Caching;

namespace Twinscript.Theme;

/// <summary>The theme's templates, converted for one script and parsed. Knows nothing of a build, so that builds can share it.</summary>
internal sealed partial class ParsedTemplates
{
    public const string LayoutFolder = "layouts/";

    public static readonly FluidParser Parser = new();

    private readonly Dictionary<string, IFluidTemplate> _layouts = new(StringComparer.Ordinal);
    private readonly Dictionary<string, string> _texts;
    private readonly ConcurrentDictionary<string, Digest> _digests = new(StringComparer.Ordinal);
    private readonly ConcurrentDictionary<string, string[]> _questions = new(StringComparer.Ordinal);
    private readonly string _script;
    private readonly ViewPath _root;
    private readonly IReadOnlyCollection<string> _globals;

    /// <param name="script">The tag of the script.</param>
    /// <param name="root">The path of what all its pages see.</param>
    /// <param name="globals">The names of that.</param>
    /// <param name="convert">From a template's name and text to its text in this script.</param>
    public ParsedTemplates(
        IReadOnlyList<(string Name, SourceText Text)> sources,
        string script,
        ViewPath root,
        IReadOnlyCollection<string> globals,
        Func<string, string, string> convert)
    {
        (_script, _root, _globals) = (script, root, globals);
        _texts = sources.ToDictionary(s => s.Name, s => convert(s.Name, s.Text.Text), StringComparer.Ordinal);
        Options = new() { FileProvider = new TemplateFiles(_texts, NoteUse), MaxSteps = 50_000_000, StrictFilters = true };
        Options.TemplateParsed = (name, template) => BoundedRanges.In(template, _texts.GetValueOrDefault(name, ".."));
        TemplateFilters.Add(Options);
        foreach (var (name, _) in sources.Where(s => s.Name.StartsWith(LayoutFolder, StringComparison.Ordinal)))
        {
            if (Parser.TryParse(_texts[name], out var template, out _))
                _layouts[Path.GetFileNameWithoutExtension(name)] = BoundedRanges.In(template, _texts[name]);
        }
    }

    public IReadOnlyDictionary<string, IFluidTemplate> Layouts => _layouts;

    public TemplateOptions Options { get; }

    /// <summary>Of a template's text; a name without a template has one too.</summary>
    public Digest DigestOf(string name) => _digests.GetOrAdd(name, n => Digest.Of([_texts.GetValueOrDefault(n)]));

    /// <summary>
    /// Records that a template was looked for, and the global names it may ask for: a list is counted without a member being read.
    /// </summary>
    public void NoteUse(string name)
    {
        foreach (var question in _questions.GetOrAdd(name, QuestionsOf))
            Recorder.Note(question);
    }

    private string[] QuestionsOf(string name)
    {
        var names = IdentifierPattern().Matches(_texts.GetValueOrDefault(name, "")).Select(m => m.Value).ToHashSet(StringComparer.Ordinal);
        return [
            $"{TemplateAnswers.Template}:{_script} {ViewPath.Escape(name)}",
            .. _globals.Where(names.Contains).Select(g => _root.Member(g).Question),
        ];
    }

    [GeneratedRegex(@"(?<![\w.])[a-z_]+(?!\w)", RegexOptions.None, Timeout.Infinite)]
    private static partial Regex IdentifierPattern();
}
