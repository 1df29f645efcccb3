using System.Security.Cryptography;
using System.Text;
using Twinscript.Assets;
using Twinscript.Configuration;
using Twinscript.Documents;
using Twinscript.Engine;
using Twinscript.Offline;

namespace Twinscript.Hosting;

/// <summary>
/// Adds <c>_headers</c>, in the format of Netlify and Cloudflare Pages: security for every page, long caching for hashed names.
/// </summary>
internal sealed class WriteHeaders(SiteConfiguration configuration) : IModule
{
    /// <summary>Pages load their own origin's files and nothing else, and run no inline code but what the theme lists.</summary>
    private const string PagePolicy =
        "default-src 'none'; script-src 'self'{0}; style-src 'self'; img-src 'self' data:; connect-src 'self'; manifest-src 'self'; "
            + "worker-src 'self'; base-uri 'none'; form-action 'none'; frame-ancestors 'none'";

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
        Block($"/{HashNames.Folder}/*", "Cache-Control: public, max-age=31536000, immutable");

        var listed = context.DocumentsOf(PipelineNames.Assets).Where(a =>
            a.Get(AssetKeys.Name) is var name
                && name.StartsWith(AssetKeys.InlinePrefix, StringComparison.Ordinal)
                && name.EndsWith(".js", StringComparison.Ordinal));
        var policy = PagePolicy.Replace(
            "{0}",
            string.Concat(listed.Select(a => " " + Hash(InlineText.Of(a.Content.Text))).Order(StringComparer.Ordinal)),
            StringComparison.Ordinal);

        // Browsers enforce every policy they are sent, so the offline file's own must not meet the pages'.
        foreach (var path in configuration.Scripts.Select(s => $"/{s.Path}/*")
            .Prepend("/404.html")
            .Prepend(EntranceRules.Chooser)
            .Prepend("/"))
            Block(path, [$"Content-Security-Policy: {policy}", "Cache-Control: public, max-age=0, must-revalidate", .. speculation]);
        if (speculation.Length > 0)
            Block(SpeculationRules.Url, "Content-Type: application/speculationrules+json");
        if (SelfContainedPolicy(context) is { } selfContained)
            Block(
                $"/{OfflinePaths.Folder}/*",
                $"Content-Security-Policy: {selfContained}",
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

    /// <summary>Allows exactly the styles and scripts the files hold, by their hashes, and no address at all.</summary>
    /// <returns>Null when there are no such files.</returns>
    private static string? SelfContainedPolicy(PipelineContext context)
    {
        var files = context
            .DocumentsOf(PipelineNames.Offline)
            .Where(d => d.Destination?.Value.EndsWith(".html", StringComparison.Ordinal) == true)
            .ToList();
        if (files.Count == 0)
            return null;
        var pieces = files.SelectMany(f => f.Get(InlineCode.Key)).Distinct().ToList();
        return $"default-src 'none'; script-src {Hashes("script")}; style-src {Hashes("style")}; img-src data:; "
            + "base-uri 'none'; form-action 'none'; frame-ancestors 'none'";

        string Hashes(string element) =>
            string.Join(
                ' ',
                pieces.Where(p => p.Element == element).Select(p => Hash(p.Text)).Order(StringComparer.Ordinal).DefaultIfEmpty("'none'"));
    }

    private static string Hash(string code) => $"'sha256-{Convert.ToBase64String(SHA256.HashData(Encoding.UTF8.GetBytes(code)))}'";
}
