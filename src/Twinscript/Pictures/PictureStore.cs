using System.Collections.Concurrent;
using NetVips;
using Twinscript.Assets;
using Twinscript.Configuration;
using Twinscript.Diagnostics;
using Twinscript.Documents;
using Twinscript.Engine.Caching;

namespace Twinscript.Pictures;

/// <summary>
/// The site's raster pictures, each made ready for publishing once, when the first page asks for it. Serves any number of threads.
/// </summary>
/// <param name="notes">Told that the build has asked for libvips: another version writes other bytes.</param>
internal sealed class PictureStore(
    SiteConfiguration configuration, FileFolder input, BuildCache cache, PictureSettings settings, BuildNotes notes)
{
    private static readonly string[] Extensions = [".jpg", ".jpeg", ".png", ".webp", ".avif", ".gif", ".tif", ".tiff"];

    private const string PictureInSizes = "picture";
    private const string WholePicture = "whole picture";

    private readonly ConcurrentDictionary<(SourcePath File, bool Whole), Lazy<Made>> _made = new();

    /// <summary>By the key of what is made: trees in several languages hold the same picture several times.</summary>
    private readonly ConcurrentDictionary<string, Lazy<Picture?>> _pictures = new(StringComparer.Ordinal);

    public string Sizes => settings.Sizes;

    /// <summary>Whether a file is a picture that must not be published as it is.</summary>
    public bool Handles(SourcePath file) =>
        configuration.Pictures && Extensions.Contains(file.Extension, StringComparer.OrdinalIgnoreCase);

    /// <summary>The picture in the sizes and formats a page shows it in.</summary>
    /// <param name="problem">Why there is none; null when the file is no such picture, or the reason is reported already.</param>
    public Picture? Find(SourcePath file, DiagnosticBag diagnostics, out string? problem) =>
        Find(file, whole: false, diagnostics, out problem);

    /// <summary>The picture in one file of its full size.</summary>
    /// <inheritdoc cref="Find(SourcePath, DiagnosticBag, out string?)"/>
    public Picture? FindWhole(SourcePath file, DiagnosticBag diagnostics, out string? problem) =>
        Find(file, whole: true, diagnostics, out problem);

    public string Url(SourcePath source, PictureFile file) => configuration.BasePath + Destination(source, file).Url;

    /// <summary>Named by what it is and what is in it, so that it may be cached for ever.</summary>
    public static SitePath Destination(SourcePath source, PictureFile file)
    {
        var stem = source.Value[..^source.Extension.Length];
        return new($"{HashNames.Folder}/{stem}-{file.Width}.{HashNames.Hash(file.Bytes.Span)}{file.Format.Extension()}");
    }

    private Picture? Find(SourcePath file, bool whole, DiagnosticBag diagnostics, out string? problem)
    {
        Recorder.Note(whole ? WholePicture : PictureInSizes, file.Value);
        problem = null;
        if (!Handles(file) || !input.Exists(file))
            return null;
        notes.Ask(nameof(Libvips));
        if (Libvips.Version is not { } version)
        {
            diagnostics.Error(DiagnosticCodes.MissingLibvips,
                "the site has pictures, and libvips, which makes them ready for publishing, is not on this machine. "
                    + $"{Libvips.Advice} Or publish pictures as they are, with all that cameras "
                    + "write into them: 'pictures: false' in site.yml.");
            return null;
        }
        var made = _made.GetOrAdd((file, whole), _ => new(() => Make(file, whole, version))).Value;
        foreach (var found in made.Found)
            diagnostics.Add(found);
        problem = made.Problem;
        return made.Picture;
    }

    /// <summary>Answers in later builds what is recorded here.</summary>
    public void AddTo(Answers answers)
    {
        answers.Add(PictureInSizes, path => AnswerOf(new(path), whole: false));
        answers.Add(WholePicture, path => AnswerOf(new(path), whole: true));
    }

    private Digest AnswerOf(SourcePath file, bool whole)
    {
        var picture = Find(file, whole, new(), out var problem);
        return Digest.Of([problem, settings.Sizes, .. picture?.Files.Select(f => $"{Destination(file, f)} {f.Width}×{f.Height}") ?? []]);
    }

    private Made Make(SourcePath file, bool whole, string version)
    {
        var diagnostics = new DiagnosticBag();
        if (input.Read(file, diagnostics)?.Bytes is not { } bytes)
            return new(null, null) { Found = diagnostics.InOrder() };
        var key = BuildCache.KeyOf(bytes.Span, $"{version}:{(whole ? "whole" : settings.Key)}");
        var picture = _pictures.GetOrAdd(key, _ => new(() => Make(bytes, key, whole))).Value;
        return new(picture, picture is null ? $"can't show '{file}': it is broken, or no picture at all. Export it again." : null);
    }

    private Picture? Make(ReadOnlyMemory<byte> bytes, string key, bool whole)
    {
        if (cache.Find(key) is { } entry)
            return PictureEntry.Read(entry);
        try
        {
            var source = bytes.ToArray();
            var picture = whole ? PictureEncoder.EncodeWhole(source) : PictureEncoder.Encode(source, settings);
            cache.Keep(key, PictureEntry.Write(picture));
            return picture;
        }
        catch (Exception failure) when (failure is VipsException or AggregateException { InnerException: VipsException })
        {
            return null;
        }
    }

    private sealed record Made(Picture? Picture, string? Problem)
    {
        /// <summary>Said to every page that asks.</summary>
        public IReadOnlyList<Diagnostic> Found { get; init; } = [];
    }
}
