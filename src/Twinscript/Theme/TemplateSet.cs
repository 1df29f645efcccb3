using System.Collections.Concurrent;
using System.Text;
using System.Text.RegularExpressions;
using Fluid;
using Fluid.Values;
using Twinscript.Assets;
using Twinscript.Diagnostics;
using Twinscript.Documents;
using Twinscript.Pages;

namespace Twinscript.Theme;

/// <summary>All templates of the theme, converted for one script, as one build uses them.</summary>
internal sealed partial class TemplateSet
{
    private const string CurrentPage = "page";

    private readonly IReadOnlyList<(string Name, SourceText Text)> _sources;
    private readonly ParsedTemplates _parsed;
    private readonly DiagnosticBag _diagnostics;
    private readonly ConcurrentDictionary<Content, string> _inline = new();

    /// <param name="templates">Sources with their paths below the theme's folder.</param>
    /// <param name="parsed">The same, converted and parsed.</param>
    public TemplateSet(
        IReadOnlyList<(string Name, SourceText Text)> templates,
        ParsedTemplates parsed,
        AssetMap assets,
        Func<string, string> absolute,
        DiagnosticBag diagnostics) =>
        (_sources, _parsed, Assets, Absolute, _diagnostics) = (templates, parsed, assets, absolute, diagnostics);

    public AssetMap Assets { get; }

    /// <summary>Makes an address absolute.</summary>
    public Func<string, string> Absolute { get; }

    /// <summary>For values that are made before anything is rendered.</summary>
    public static TemplateContext NoContext { get; } = new();

    public IEnumerable<string> Layouts => _parsed.Layouts.Keys.Order(StringComparer.Ordinal);

    /// <summary>A style sheet or script as it can stand within its element.</summary>
    public string Inline(Document asset) => _inline.GetOrAdd(asset.Content, content => InlineText.Of(content.Text));

    /// <summary>Of the text of a layout or partial, as it stands in this script.</summary>
    public Digest DigestOf(string template) => _parsed.DigestOf(ViewPath.Unescape(template));

    /// <summary>The page that is being rendered; null when it is none.</summary>
    public static PageInScript? PageOf(TemplateContext context) => context.AmbientValues.GetValueOrDefault(CurrentPage) as PageInScript;

    public bool HasLayout(string name) => _parsed.Layouts.ContainsKey(name);

    /// <summary>Reports templates that can't be parsed and includes that don't exist; once for all scripts.</summary>
    /// <returns>Whether there are none.</returns>
    public static bool Check(IReadOnlyList<(string Name, SourceText Text)> templates, DiagnosticBag diagnostics)
    {
        var sound = true;
        var names = templates.Select(t => t.Name).ToHashSet(StringComparer.Ordinal);
        foreach (var (_, text) in templates)
        {
            if (!ParsedTemplates.Parser.TryParse(text.Text, out _, out var error))
            {
                sound = false;
                ReportParseError(text, error, diagnostics);
            }
            foreach (Match include in IncludePattern().Matches(text.Text))
                sound &= IncludeForms.Check(include.Groups["what"], text, names, diagnostics);
        }
        return sound;
    }

    /// <param name="globals">The names a template can use.</param>
    /// <param name="page">The page to render; null when it is none.</param>
    /// <param name="inline">From an inlined asset's text to the value a template gets; the text itself when null.</param>
    public string Render(
        string layout, IEnumerable<(string Name, FluidValue Value)> globals, PageInScript? page = null,
        Func<string, FluidValue>? inline = null) => TextBuilder.Finish(Write(layout, globals, page, inline));

    /// <inheritdoc cref="Render"/>
    public Content RenderContent(string layout, IEnumerable<(string Name, FluidValue Value)> globals, PageInScript? page = null) =>
        Content.Fixed(TextBuilder.FinishUtf8(Write(layout, globals, page, inline: null)));

    private StringBuilder Write(
        string layout, IEnumerable<(string Name, FluidValue Value)> globals, PageInScript? page, Func<string, FluidValue>? inline)
    {
        _parsed.NoteUse(ParsedTemplates.LayoutFolder + layout + TemplateFiles.Extension);
        var context = new TemplateContext(_parsed.Options) { Undefined = name => new(new MissingValue(name, ReportUndefined)) };
        context.AmbientValues[TemplateFilters.Set] = this;
        if (page is not null)
            context.AmbientValues[CurrentPage] = page;
        if (inline is not null)
            context.AmbientValues[TemplateFilters.Inline] = inline;
        foreach (var (name, value) in globals)
            context.SetValue(name, value);
        var text = TextBuilder.Take();
        using var writer = new StringWriter(text, System.Globalization.CultureInfo.InvariantCulture);
        try
        {
            // Nothing in a template waits, so the task has ended when it is returned.
            _parsed.Layouts[layout].RenderAsync(writer, FiveCharacterEncoder.Instance, context).AsTask().GetAwaiter().GetResult();
        }
        catch (Exception failure) when (failure is InvalidOperationException or ParseException or FluidException)
        {
            ReportFailure(layout, failure.Message.TrimEnd('.'));
        }
        return text;
    }

    public void ReportUndefined(string path)
    {
        var member = path[(path.LastIndexOf('.') + 1)..];
        var span = Find($@"(?<!\w){Regex.Escape(path)}(?![\w.])")
            ?? Find($@"\.{Regex.Escape(member)}(?!\w)")
            ?? Find($@"(?<!\w){Regex.Escape(member)}(?!\w)");
        _diagnostics.Error(
            DiagnosticCodes.UndefinedName, $"templates have no name '{path}'. Correct it, or ask for it inside an 'if' first.", span);
    }

    private void ReportFailure(string layout, string failure)
    {
        // The only failure that names its cause: Fluid knows filters by name alone.
        var filter = FilterPattern().Match(failure).Groups["name"].Value;
        var span = filter.Length > 0 ? Find($@"(?<=\|\s*){Regex.Escape(filter)}(?!\w)") : null;
        _diagnostics.Error(
            DiagnosticCodes.TemplateFailure, $"layout '{layout}' failed: {failure}. Correct the Liquid here.", span ?? LayoutSpan(layout));
    }

    public void ReportMissingAsset(string name, string hint) =>
        _diagnostics.Error(
            DiagnosticCodes.MissingAsset,
            $"the theme has no asset '{name}'.{(hint.Length > 0 ? hint : " Add the file, or correct the name.")}",
            Find(Regex.Escape(name)));

    private SourceSpan? LayoutSpan(string layout) =>
        _sources.FirstOrDefault(s => s.Name == ParsedTemplates.LayoutFolder + layout + TemplateFiles.Extension).Text is { } text
            ? SourceText.WholeFile(text.File)
            : null;

    private SourceSpan? Find(string pattern)
    {
        foreach (var (_, text) in _sources)
        {
            var match = Regex.Match(
                text.Text, @"\{[{%][^}]*?(?<at>" + pattern + ")", RegexOptions.CultureInvariant, TimeSpan.FromSeconds(1));
            if (match.Success)
                return text.Span(match.Groups["at"].Index, match.Groups["at"].Length);
        }
        return null;
    }

    private static void ReportParseError(SourceText text, string error, DiagnosticBag diagnostics)
    {
        var position = PositionPattern().Match(error);
        var message = error.AsSpan(
            0, position.Success ? position.Index : error.AsSpan().IndexOfAny('\r', '\n') is var end and >= 0 ? end : error.Length).Trim();
        var span = position.Success ? text.SpanAt(Number("line"), Number("column")) : SourceText.WholeFile(text.File);
        diagnostics.Error(DiagnosticCodes.BrokenTemplate, $"{message}. Correct the Liquid here.", span);

        int Number(string group) => int.Parse(position.Groups[group].ValueSpan, System.Globalization.CultureInfo.InvariantCulture);
    }

    [GeneratedRegex(@"\{%-?\s*(?:include|render)\s+(?<what>[^%]+?)\s*-?%\}", RegexOptions.ExplicitCapture, Timeout.Infinite)]
    private static partial Regex IncludePattern();

    [GeneratedRegex(@"Undefined filter '(?<name>\w+)'", RegexOptions.ExplicitCapture, Timeout.Infinite)]
    private static partial Regex FilterPattern();

    [GeneratedRegex(@"\s*at \((?<line>\d+):(?<column>\d+)\)", RegexOptions.ExplicitCapture, Timeout.Infinite)]
    private static partial Regex PositionPattern();
}
