using Fluid;
using Twinscript.Diagnostics;

namespace Twinscript.Theme;

/// <summary>The theme's templates, converted for one script and parsed. Knows nothing of a build, so that builds can share it.</summary>
internal sealed class ParsedTemplates
{
    public const string LayoutFolder = "layouts/";

    public static readonly FluidParser Parser = new();

    private readonly Dictionary<string, IFluidTemplate> _layouts = new(StringComparer.Ordinal);

    /// <param name="convert">From a template's text to its text in this script.</param>
    public ParsedTemplates(IReadOnlyList<(string Name, SourceText Text)> sources, Func<string, string> convert)
    {
        var converted = sources.ToDictionary(s => s.Name, s => convert(s.Text.Text), StringComparer.Ordinal);
        Options = new() { FileProvider = new TemplateFiles(converted), MaxSteps = 50_000_000, StrictFilters = true };
        TemplateFilters.Add(Options);
        foreach (var (name, _) in sources.Where(s => s.Name.StartsWith(LayoutFolder, StringComparison.Ordinal)))
        {
            if (Parser.TryParse(converted[name], out var template, out _))
                _layouts[Path.GetFileNameWithoutExtension(name)] = template;
        }
    }

    public IReadOnlyDictionary<string, IFluidTemplate> Layouts => _layouts;

    public TemplateOptions Options { get; }
}
