using System.Net;
using System.Text.RegularExpressions;
using Twinscript.Cli.Preview;
using Twinscript.Cli.Tests;
using Twinscript.Cli.Tests.CommandLine;
using Xunit;

[assembly: AssemblyFixture(typeof(Twinscript.Site.Tests.Pages.Microsite))]

namespace Twinscript.Site.Tests.Pages;

/// <summary>The site of this repository, built once by the program and served with the headers its host would send.</summary>
public sealed partial class Microsite : IAsyncLifetime
{
    private readonly string _root = Directory.CreateTempSubdirectory("twinscript-site-").FullName;
    private PreviewServer? _server;
    private Built? _built;
    private string _report = "";

    public string Output => Path.Combine(_root, "output");

    public Uri Address => Site.Address;

    /// <summary>The origin the site will be published at, from its own addresses.</summary>
    public Uri PublishedAt => Site.PublishedAt;

    /// <summary>Addresses of all pages but the offline editions: <c>/</c>, <c>/404.html</c>, <c>/zh-hant/</c> …</summary>
    public IReadOnlyList<string> Pages => Site.Pages;

    /// <summary>Pages to keep on a disk, relative to <see cref="Output"/>.</summary>
    public IReadOnlyList<string> OfflineFiles => Site.OfflineFiles;

    /// <summary>The one with the whole site in it, which alone stands directly in its folder.</summary>
    public string OfflineFile => Assert.Single(OfflineFiles, file => file.Count(c => c == '/') == 1);

    // Here and not in InitializeAsync, so that a site that can't be built fails its own tests and no others.
    private Built Site => _built ?? throw new InvalidOperationException($"The site could not be built: {_report}");

    public async ValueTask InitializeAsync()
    {
        var run = await CommandRun.OfAsync(Repository.Root, "build", "--output", Output);
        if (run.ExitCode != 0 || run.Error.Length > 0)
        {
            _report = run.ToString();
            return;
        }
        _server = new(Output, pages: null);
        Assert.Null(await _server.StartAsync(new(IPAddress.Loopback, 0), CancellationToken.None));

        var files = Directory.EnumerateFiles(Output, "*.html", SearchOption.AllDirectories)
            .Select(file => Path.GetRelativePath(Output, file).Replace('\\', '/'))
            .Order(StringComparer.Ordinal).ToArray();
        var offline = files.Where(file => file.StartsWith("offline/", StringComparison.Ordinal)).ToArray();
        // A shell is no page until a page is put into it.
        var pages = files.Except(offline).Select(AddressOf).ToArray();
        var kept = offline.Where(file => !file.StartsWith("offline/shell/", StringComparison.Ordinal)).ToArray();
        var chooser = await File.ReadAllTextAsync(Path.Combine(Output, "index.html"));
        _built = new(_server.Address, new(Canonical().Match(chooser).Groups["url"].Value), pages, kept);
    }

    public async ValueTask DisposeAsync()
    {
        if (_server is not null)
            await _server.DisposeAsync();
        Directory.Delete(_root, recursive: true);
    }

    public string At(string address) => Address.GetLeftPart(UriPartial.Authority) + address;

    private static string AddressOf(string file) =>
        "/" + (file.EndsWith("index.html", StringComparison.Ordinal) ? file[..^"index.html".Length] : file);

    private sealed record Built(Uri Address, Uri PublishedAt, IReadOnlyList<string> Pages, IReadOnlyList<string> OfflineFiles);

    [GeneratedRegex("""rel="?canonical"? href="?(?<url>[^"> ]+)""", RegexOptions.ExplicitCapture, matchTimeoutMilliseconds: 1000)]
    private static partial Regex Canonical();
}
