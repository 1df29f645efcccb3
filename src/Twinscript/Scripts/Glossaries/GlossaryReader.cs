using Twinscript.Diagnostics;
using Twinscript.Documents;
using Twinscript.Yaml;
using YamlDotNet.RepresentationModel;

namespace Twinscript.Scripts;

/// <summary>
/// Reads <c>glossary.yml</c>, a list of terms for every page or a mapping with <c>terms</c> and <c>groups</c>, and
/// <c>glossary/*.yml</c>, each a group named like its file.
/// </summary>
internal sealed class GlossaryReader(DiagnosticBag diagnostics)
{
    public const string FileName = "glossary.yml";

    public const string Folder = "glossary";

    private readonly List<GlossaryTerm> _everywhere = [];
    private readonly List<GlossaryGroup> _groups = [];

    /// <summary>All the glossaries of a site.</summary>
    public static Glossary Read(FileFolder input, DiagnosticBag diagnostics)
    {
        var reader = new GlossaryReader(diagnostics);
        if (input.Exists(new(FileName)) && input.ReadText(new(FileName), diagnostics) is { } terms)
            reader.ReadSite(terms);
        foreach (var file in input.List(Folder).Where(f => f.Folder == Folder && f.Extension is ".yml" or ".yaml"))
        {
            if (input.ReadText(file, diagnostics) is { } group)
                reader.ReadGroup(group, Path.GetFileNameWithoutExtension(file.Value));
        }
        return reader.Glossary();
    }

    /// <param name="site">The file with the terms for every page.</param>
    public void ReadSite(SourceText site)
    {
        if (Parse(site) is not { Root: { } root } yaml)
            return;
        var terms = new TermReader(yaml.Span, diagnostics);
        if (root is not YamlMappingNode mapping)
        {
            _everywhere.AddRange(terms.ReadList(root));
            return;
        }
        foreach (var (key, value) in mapping.Children)
        {
            switch ((key as YamlScalarNode)?.Value)
            {
                case "terms":
                    _everywhere.AddRange(terms.ReadList(value));
                    break;
                case "groups" when value is YamlMappingNode groups:
                    foreach (var (name, group) in groups.Children)
                        AddGroup(yaml, (name as YamlScalarNode)?.Value ?? "", group);
                    break;
                case "note":
                    break;
                default:
                    Broken(yaml, key, "expected 'terms' and 'groups' here, the groups by their names.");
                    break;
            }
        }
    }

    public void ReadGroup(SourceText file, string name)
    {
        if (Parse(file) is { Root: { } root } yaml)
            AddGroup(yaml, name, root);
    }

    public Glossary Glossary() => new(_everywhere, _groups);

    private void AddGroup(YamlSource yaml, string name, YamlNode node)
    {
        var reader = new TermReader(yaml.Span, diagnostics);
        var (terms, note) = (node, (string?)null);
        if (node is YamlMappingNode mapping)
        {
            terms = new YamlSequenceNode();
            foreach (var (key, value) in mapping.Children)
            {
                switch ((key as YamlScalarNode)?.Value)
                {
                    case "terms":
                        terms = value;
                        break;
                    case "note":
                        note = (value as YamlScalarNode)?.Value;
                        break;
                    default:
                        Broken(yaml, key, "a group has 'terms' and 'note'.");
                        break;
                }
            }
        }
        var read = reader.ReadList(terms);
        // A group may be spread over the site's file and one of its own.
        if (_groups.FindIndex(group => group.Name == name) is var index and >= 0)
            _groups[index] = _groups[index] with { Note = _groups[index].Note ?? note, Terms = [.. _groups[index].Terms, .. read] };
        else
            _groups.Add(new(name, note, read));
    }

    private YamlSource? Parse(SourceText file) => YamlSource.Parse(file, 0, file.Text.Length, DiagnosticCodes.BrokenGlossary, diagnostics);

    private void Broken(YamlSource yaml, YamlNode node, string message) =>
        diagnostics.Error(DiagnosticCodes.BrokenGlossary, message, yaml.Span(node));
}
