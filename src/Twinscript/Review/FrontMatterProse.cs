using Twinscript.Diagnostics;
using Twinscript.Yaml;
using YamlDotNet.Core;
using YamlDotNet.RepresentationModel;

namespace Twinscript.Review;

/// <summary>Reads the strings of the front matter that readers see.</summary>
internal static class FrontMatterProse
{
    private static readonly string[] Keys = ["title", "description", "section", "author", "editor", "column", "credit", "tags", "source"];
    private static readonly string[] Addresses = ["url"];

    /// <param name="bodyStart">Where the front matter ends.</param>
    public static IEnumerable<ProseStretch> Read(SourceText file, int bodyStart)
    {
        var start = file.Text.IndexOf('\n', StringComparison.Ordinal) + 1;
        var end = bodyStart == 0 ? -1 : file.Text.LastIndexOf('\n', Math.Max(0, bodyStart - 2)) + 1;
        if (start <= 0 || end <= start || YamlSource.Parse(file, start, end - start, "", new()) is not { Root: YamlMappingNode root })
            return [];
        return root.Children
            .Where(child => child.Key is YamlScalarNode { Value: { } key } && Keys.Contains(key, StringComparer.Ordinal))
            // A title given per script is not converted.
            .Where(child => !(child.Key is YamlScalarNode { Value: "title" } && child.Value is YamlMappingNode))
            .SelectMany(child => Scalars(child.Value))
            .Select(scalar => Stretch(file.Text, start, scalar))
            .OfType<ProseStretch>();
    }

    private static IEnumerable<YamlScalarNode> Scalars(YamlNode node) => node switch
    {
        YamlScalarNode { Value: not null } scalar => [scalar],
        YamlSequenceNode list => list.Children.SelectMany(Scalars),
        YamlMappingNode mapping =>
            mapping.Children.Where(c => c.Key is YamlScalarNode key && !Addresses.Contains(key.Value, StringComparer.Ordinal))
                .SelectMany(c => Scalars(c.Value)),
        _ => [],
    };

    private static ProseStretch? Stretch(string file, int yamlStart, YamlScalarNode scalar)
    {
        var text = Scripts.MarkupExtractor.ExtractPlain(scalar.Value ?? "", "").Text;
        var start = yamlStart + (int)scalar.Start.Index + (scalar.Style is ScalarStyle.SingleQuoted or ScalarStyle.DoubleQuoted ? 1 : 0);
        var end = Math.Min(file.Length, yamlStart + (int)scalar.End.Index);
        var builder = new ProseStretchBuilder(file);
        // Folded and escaped values keep their characters' order, so each is looked for behind the one before.
        var at = start;
        foreach (var unit in text)
        {
            var found = at < end ? file.IndexOf(unit, at, end - at) : -1;
            builder.Add(unit.ToString(), offset => offset, found < 0 ? at : found, found < 0 ? at : found);
            at = found < 0 ? at : found + 1;
        }
        return builder.Build();
    }
}
