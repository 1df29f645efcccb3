using Twinscript.Configuration;
using Twinscript.Documents;
using Twinscript.Engine;
using Twinscript.Building;
using Twinscript.Incremental;
using Twinscript.Pictures;

namespace Twinscript.Pages;

/// <summary>Looks up what an earlier build made of the same source, so that the modules that follow need not make it again.</summary>
internal sealed class RecallPages(SiteConfiguration configuration, FileFolder input, Digest fingerprint, BuildMemory memory, PictureStore pictures) : IModule
{
    public Task<IReadOnlyList<Document>> RunAsync(IReadOnlyList<Document> documents, PipelineContext context) =>
        new PerPage(fingerprint, memory, new InputLinkTargets(input, pictures, documents, context.Diagnostics), PageReferences.Of(configuration, documents, context)).RunAsync(documents, context);

    private sealed class PerPage(Digest fingerprint, BuildMemory memory, InputLinkTargets targets, PageReferences references) : DocumentModule
    {
        protected override IReadOnlyList<Document> Run(Document document, PipelineContext context)
        {
            var source = SourceDigest(document);
            var keyed = document.With(PageKeys.SourceDigest, source);
            return [memory.Find(source) is { } page && page.Questions.All(Holds) ? keyed.With(PageKeys.Remembered, page).With(PageKeys.Markdown, page.Markdown) : keyed];
        }

        private Digest SourceDigest(Document document)
        {
            using var digest = new DigestBuilder();
            digest.Add(fingerprint).Add(document.Source?.Value).Add(document.SourceText is { } text ? Digest.Of(text.Text) : default).Add(document.Get(PageKeys.Script)).Add(document.Get(PageKeys.Original).Value);
            digest.Add(document.Metadata.TryGet(PageKeys.WrittenFor, out var script) ? script.Tag : null);
            foreach (var published in references.ScriptsOf(document))
                digest.Add(published.Tag);
            return digest.Finish();
        }

        private bool Holds(Question question) => question.Kind == QuestionKind.Address ? references.Holds(question) : RecordingLinkTargets.Holds(question, targets);
    }
}
