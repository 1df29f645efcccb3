using System.Collections.Frozen;
using Twinscript.Diagnostics;
using Twinscript.Documents;
using Twinscript.Markdown;

namespace Twinscript.Modules;

/// <summary>Answers for the input folder what a Markdown link may point to.</summary>
internal sealed class InputLinkTargets : ILinkTargets
{
    private readonly FileFolder _input;
    private readonly DiagnosticBag _diagnostics;
    private readonly FrozenSet<SourcePath> _pages;
    private readonly FrozenSet<SourcePath> _files;

    public InputLinkTargets(FileFolder input, IEnumerable<Document> pages, DiagnosticBag diagnostics)
    {
        _input = input;
        _diagnostics = diagnostics;
        _pages = pages.Select(p => p.Source).OfType<SourcePath>().ToFrozenSet();
        _files = input.List().ToFrozenSet();
    }

    public IEnumerable<string> Pages => _pages.Select(p => p.Value).Order(StringComparer.Ordinal);

    public bool IsPage(SourcePath path) => _pages.Contains(path);

    public bool Exists(SourcePath file) => _files.Contains(file);

    public string? ReadSvg(SourcePath file, out string? problem)
    {
        problem = null;
        return _input.ReadText(file, _diagnostics)?.Text;
    }
}
