using Twinscript.Diagnostics;
using Twinscript.Documents;
using Twinscript.Markdown;
using Twinscript.Pictures;

namespace Twinscript.Pages;

/// <summary>Answers for the input folder what a Markdown link may point to.</summary>
internal sealed class InputLinkTargets(InputFiles files, FileFolder input, PictureStore pictures, DiagnosticBag diagnostics) : ILinkTargets
{
    public IEnumerable<string> Pages => files.PageNames();

    public bool IsPage(SourcePath path) => files.IsPage(path);

    public bool Exists(SourcePath file) => files.Exists(file);

    public SourcePath? FindPage(string name, SourcePath from) => files.FindPage(name, from);

    public SourcePath? FindFile(string name, SourcePath from) => files.FindFile(name, from);

    public string? TitleOf(SourcePath page) => files.TitleOf(page);

    public SourcePath? PageAt(SourcePath from, string written) => files.PageAt(from, written);

    public SourcePath? FileAt(SourcePath from, string written) => files.FileAt(from, written);

    public bool IsMade(string address) => files.IsMade(address);

    public string Anchor(SourcePath page, string anchor) => files.Anchor(page, anchor);

    public ShownPicture? Picture(SourcePath file, out string? problem) =>
        pictures.Find(file, diagnostics, out problem) is { } picture ? Shown(file, picture) : null;

    public string? WholePicture(SourcePath file, out string? problem) =>
        pictures.FindWhole(file, diagnostics, out problem) is { } picture ? pictures.Url(file, picture.Fallback) : null;

    public string? ReadSvg(SourcePath file, out string? problem)
    {
        problem = null;
        return input.ReadText(file, diagnostics)?.Text;
    }

    private ShownPicture Shown(SourcePath file, Picture picture) =>
        new(pictures.Url(file, picture.Fallback), picture.Largest.Width, picture.Largest.Height,
        [
            .. from source in picture.Sources
               group source by source.Format into format
               select new ShownSource(
                   MediaTypes.Of(format.Key.Extension()),
                   string.Join(", ", format.Select(f => $"{pictures.Url(file, f)} {f.Width}w"))),
        ], pictures.Sizes);
}
