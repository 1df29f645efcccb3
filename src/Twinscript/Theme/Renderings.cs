using Twinscript.Documents;
using Twinscript.Building;
using Twinscript.Incremental;
using Twinscript.Pages;

namespace Twinscript.Theme;

/// <summary>Takes finished pages from memory while everything they were made of is still the same.</summary>
internal sealed class Renderings(BuildMemory memory)
{
    public Content Of(SiteModel model, PageInScript page, string layout, SitePath destination, Func<string> render)
    {
        var own = model.Digests.Own(page, layout);
        if (memory.Find(destination) is { } known && known.Own == own && known.Seen == model.Digests.Seen(page, known.Reads))
        {
            memory.Reuse(destination, known);
            return known.Content;
        }
        var (html, reads) = TemplateReads.During(render);
        var content = Content.Of(html).Fixed();
        memory.Remember(destination, new(own, reads, model.Digests.Seen(page, reads), content));
        return content;
    }
}
