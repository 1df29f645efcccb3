using Twinscript.Assets;
using Twinscript.Documents;
using Twinscript.Engine;
using Twinscript.Pictures;

namespace Twinscript.Pages;

/// <summary>Adds the files of every picture that a page shows, names in its front matter, or links to.</summary>
internal sealed class GatherPictures(PictureStore pictures) : IModule
{
    public Task<IReadOnlyList<Document>> RunAsync(IReadOnlyList<Document> documents, PipelineContext context)
    {
        var files = new SortedDictionary<string, Document>(StringComparer.Ordinal);
        foreach (var page in context.DocumentsOf(PipelineNames.Content))
        {
            var rendered = page.Get(PageKeys.Markdown);
            foreach (var source in rendered.Pictures)
            {
                if (pictures.Find(source, context.Diagnostics, out _) is { } picture)
                    Add(source, picture.Files, picture.Single);
            }
            foreach (var source in rendered.LinkedPictures)
            {
                if (pictures.FindWhole(source, context.Diagnostics, out _) is { } picture)
                    Add(source, [picture.Fallback], picture.Fallback);
            }
            if (page.Get(PageKeys.Markdown).Cover is { } path
                && pictures.Find(path, context.Diagnostics, out _) is { } preview)
            {
                Add(path, [preview.Fallback], portable: null);
            }
        }
        return Task.FromResult<IReadOnlyList<Document>>([.. documents, .. files.Values]);

        void Add(SourcePath source, IEnumerable<PictureFile> added, PictureFile? portable)
        {
            foreach (var file in added)
            {
                var destination = PictureStore.Destination(source, file);
                var isPortable = file == portable
                    || (files.TryGetValue(destination.Value, out var known) && known.Get(PictureKeys.IsPortable));
                files[destination.Value] = new Document { Source = source, Destination = destination, Content = Content.Of(file.Bytes) }
                    .With(AssetKeys.Name, PictureKeys.Prefix + destination).With(PictureKeys.IsPortable, isPortable);
            }
        }
    }
}
