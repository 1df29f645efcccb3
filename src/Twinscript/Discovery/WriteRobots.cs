using Twinscript.Building;
using Twinscript.Documents;
using Twinscript.Engine;

namespace Twinscript.Discovery;

/// <summary>Adds a <c>robots.txt</c> that welcomes everybody and names the sitemap.</summary>
internal sealed class WriteRobots(Site site) : IModule
{
    public Task<IReadOnlyList<Document>> RunAsync(IReadOnlyList<Document> documents, PipelineContext context)
    {
        var configuration = site.Configuration;
        var sitemap = configuration.Url.Length == 0 ? "" : $"\nSitemap: {configuration.Absolute(configuration.BasePath + WriteSitemap.Path.Url)}\n";
        return Task.FromResult<IReadOnlyList<Document>>([.. documents, new() { Destination = new("robots.txt"), Content = Content.Of($"User-agent: *\nAllow: /\n{sitemap}") }]);
    }
}
