using Twinscript.Diagnostics;
using Twinscript.Documents;
using Twinscript.Markdown;
using Twinscript.Pictures;

namespace Twinscript.Pages;

/// <summary>Answers for the input folder what a Markdown link may point to.</summary>
internal sealed class InputLinkTargets : ILinkTargets
{
    private readonly FileFolder _input;
    private readonly PictureStore _pictures;
    private readonly DiagnosticBag _diagnostics;
    private readonly HashSet<SourcePath> _pages;
    private readonly HashSet<SourcePath> _files;

    public InputLinkTargets(FileFolder input, PictureStore pictures, IEnumerable<Document> pages, DiagnosticBag diagnostics)
    {
        _input = input;
        _pictures = pictures;
        _diagnostics = diagnostics;
        _pages = pages.Select(p => p.Source).OfType<SourcePath>().ToHashSet();
        _files = input.List().ToHashSet();
    }

    public IEnumerable<string> Pages => _pages.Select(p => p.Value).Order(StringComparer.Ordinal);

    public bool IsPage(SourcePath path) => _pages.Contains(path);

    public bool Exists(SourcePath file) => _files.Contains(file);

    public ShownPicture? Picture(SourcePath file, out string? problem) =>
        _pictures.Find(file, _diagnostics, out problem) is { } picture ? Shown(file, picture) : null;

    public string? WholePicture(SourcePath file, out string? problem) =>
        _pictures.FindWhole(file, _diagnostics, out problem) is { } picture ? _pictures.Url(file, picture.Fallback) : null;

    public string? ReadSvg(SourcePath file, out string? problem)
    {
        problem = null;
        return _input.ReadText(file, _diagnostics)?.Text;
    }

    private ShownPicture Shown(SourcePath file, Picture picture) =>
        new(_pictures.Url(file, picture.Fallback), picture.Largest.Width, picture.Largest.Height,
        [
            .. from source in picture.Sources
               group source by source.Format into format
               select new ShownSource(
                   MediaTypes.Of(format.Key.Extension()), string.Join(", ", format.Select(f => $"{_pictures.Url(file, f)} {f.Width}w"))),
        ], _pictures.Sizes);
}
