using Twinscript.Diagnostics;
using Twinscript.Documents;
using Twinscript.Engine;
using Twinscript.Yaml;
using YamlDotNet.RepresentationModel;

namespace Twinscript.Theme;

/// <summary>Parses the YAML and JSON files templates may show (JSON is YAML).</summary>
internal sealed class ParseData : DocumentModule
{
    public const string Folder = "data/";

    public static readonly Key<string> Name = new("data name");
    public static readonly Key<YamlNode> Root = new("data");

    public static bool IsData(SourcePath path) =>
        path.Value.StartsWith(Folder, StringComparison.Ordinal) && path.Extension is ".yml" or ".yaml" or ".json";

    protected override IReadOnlyList<Document> Run(Document document, PipelineContext context)
    {
        if (document is not { Source: { } path, SourceText: { } text }
            || YamlSource.Parse(text, 0, text.Text.Length, DiagnosticCodes.BrokenData, context.Diagnostics) is not { Root: { } root })
        {
            return [];
        }
        var name = path.Value[Folder.Length..^path.Extension.Length];
        return [document.With(Name, name).With(Root, root)];
    }
}
