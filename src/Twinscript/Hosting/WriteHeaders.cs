using System.Text;
using Twinscript.Assets;
using Twinscript.Configuration;
using Twinscript.Documents;
using Twinscript.Engine;
using Twinscript.Offline;
using Twinscript.Policy;

namespace Twinscript.Hosting;

/// <summary>
/// Adds <c>_headers</c>, in the format of Netlify and Cloudflare Pages: security for every page, long caching for hashed names.
/// </summary>
internal sealed class WriteHeaders(SiteConfiguration configuration, SitePolicies sitePolicies) : IModule
{
    /// <summary>Tells browsers which pages to make ready before they are asked for; a theme may bring one among its static files.</summary>
    private static readonly SitePath SpeculationRules = new("speculation-rules.json");

    public Task<IReadOnlyList<Document>> RunAsync(IReadOnlyList<Document> documents, PipelineContext context)
    {
        var basePath = configuration.BasePath;
        var headers = new StringBuilder();
        string[] speculation = context.DocumentsOf(PipelineNames.Assets).Any(a => a.Destination == SpeculationRules)
            ? [$"Speculation-Rules: \"{basePath}{SpeculationRules.Url}\""]
            : [];
        Block("/*",
            "X-Content-Type-Options: nosniff",
            "Referrer-Policy: strict-origin-when-cross-origin",
            "Permissions-Policy: camera=(), geolocation=(), microphone=()",
            "Strict-Transport-Security: max-age=31536000",
            "Cross-Origin-Opener-Policy: same-origin");
        var policies = sitePolicies.Of(context);
        var policy = policies.ForPages();
        if (policies.NamesPages)
            headers.Append("# 'html: trusted': the policies name the pages' own scripts and styles behind the theme's.\n");
        var documentsBeside = context.DocumentsOf(PipelineNames.Assets).Select(a => a.Destination).OfType<SitePath>()
            .Where(path => ActiveFiles.IsOne(path.Value)).ToArray();
        // Files that browsers open as pages, and that authors put beside their own.
        string[] pagePolicy = documentsBeside.Length > 0 ? [$"Content-Security-Policy: {policy}"] : [];
        Block($"/{HashNames.Folder}/*", ["Cache-Control: public, max-age=31536000, immutable", .. pagePolicy]);
        foreach (var path in documentsBeside.Where(path => !IsCovered(path)))
            Block(path.Url, pagePolicy);

        // Browsers enforce every policy they are sent, so the offline file's own must not meet the pages'.
        foreach (var path in configuration.ScriptsAndLanguages.Select(s => $"/{s.Path}/*")
            .Prepend("/404.html")
            .Prepend(EntranceRules.Chooser)
            .Prepend("/"))
            Block(path, [$"Content-Security-Policy: {policy}", "Cache-Control: public, max-age=0, must-revalidate", .. speculation]);
        if (speculation.Length > 0)
            Block(SpeculationRules.Url, "Content-Type: application/speculationrules+json");
        var alone = context.DocumentsOf(PipelineNames.Offline)
            .Where(d => d.Destination?.Value.EndsWith(".html", StringComparison.Ordinal) == true).ToArray();
        if (alone.Length > 0)
            Block(
                $"/{OfflinePaths.Folder}/*",
                $"Content-Security-Policy: {policies.ForFile(alone.SelectMany(file => file.Get(InlineCode.Key)), isHeader: true)}",
                "Cache-Control: public, max-age=0, must-revalidate");
        foreach (var file in context.DocumentsOf(PipelineNames.Offline).Select(d => d.Destination).OfType<SitePath>())
        {
            if (file == OfflinePaths.Worker)
                Block(file.Url, "Cache-Control: public, max-age=0, must-revalidate");
            else if (ContentType(file) is { } type)
                Block(file.Url, "Content-Type: " + type);
        }
        return Task.FromResult<IReadOnlyList<Document>>([
            .. documents, new() { Destination = new("_headers"), Content = Content.Of(headers.ToString()) },
        ]);

        void Block(string path, params ReadOnlySpan<string> lines)
        {
            headers.Append(basePath).Append(path).Append('\n');
            foreach (var line in lines)
                headers.Append("  ").Append(line).Append('\n');
        }
    }

    /// <summary>For what not every host knows.</summary>
    private static string? ContentType(SitePath file) => Path.GetExtension(file.Value) switch
    {
        ".epub" => "application/epub+zip",
        ".webmanifest" => "application/manifest+json",
        _ => null,
    };

    private bool IsCovered(SitePath path) => path.Value.Split('/')[0] is var folder
        && (folder == HashNames.Folder || configuration.ScriptsAndLanguages.Any(script => script.Path == folder));
}
