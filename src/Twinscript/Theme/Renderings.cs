using Twinscript.Building;
using Twinscript.Documents;
using Twinscript.Engine;
using Twinscript.Engine.Caching;
using Twinscript.Incremental;

namespace Twinscript.Theme;

/// <summary>Takes finished pages from memory while everything their templates read is still the same.</summary>
internal sealed class Renderings(BuildMemory memory, SiteModels models)
{
    public Content Of(PageView page, SitePath destination, PipelineContext context, Func<string> render)
    {
        var answers = models.Answers(context);
        if (memory.Find(destination) is { } known && known.Dependencies.Hold(answers, page))
        {
            memory.Reuse(destination, known);
            return known.Content;
        }
        var (html, dependencies) = Recorder.During(render, answers, page);
        var content = Content.Of(html).Fixed();
        memory.Remember(destination, new(dependencies, content));
        return content;
    }
}
