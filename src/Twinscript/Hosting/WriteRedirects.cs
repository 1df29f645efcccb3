using System.Text;
using Twinscript.Configuration;
using Twinscript.Documents;
using Twinscript.Engine;

namespace Twinscript.Hosting;

/// <summary>
/// Adds <c>_redirects</c>, in the format of Netlify and Cloudflare Pages: the entrance's rules, and each page's other addresses.
/// </summary>
internal sealed class WriteRedirects(SiteConfiguration configuration, OtherAddresses others, bool asPages) : IModule
{
    public Task<IReadOnlyList<Document>> RunAsync(IReadOnlyList<Document> documents, PipelineContext context)
    {
        var lines = new StringBuilder(EntranceRules.Lines(configuration));
        if (!asPages)
        {
            foreach (var (from, page) in others.Of(context))
                lines.Append(configuration.BasePath).Append(from.Url).Append("  ").Append(page.Url).Append("  301\n");
        }
        return Task.FromResult<IReadOnlyList<Document>>([
            .. documents, new() { Destination = new("_redirects"), Content = Content.Of(lines.ToString()) },
        ]);
    }
}
