using Twinscript.Configuration;
using Twinscript.Documents;
using Twinscript.Engine;

namespace Twinscript.Discovery;

/// <summary>Adds a <c>robots.txt</c> that allows every crawler and names the sitemap.</summary>
internal sealed class WriteRobots(SiteConfiguration configuration) : IModule
{
    public Task<IReadOnlyList<Document>> RunAsync(IReadOnlyList<Document> documents, PipelineContext context)
    {
        var sitemap = configuration.Url.Length == 0
            ? ""
            : $"\nSitemap: {configuration.Absolute(configuration.BasePath + WriteSitemap.Path.Url)}\n";
        return Task.FromResult<IReadOnlyList<Document>>([
            .. documents, new() { Destination = new("robots.txt"), Content = Content.Of($"User-agent: *\nAllow: /\n{sitemap}") },
        ]);
    }
}
