using Twinscript.Assets;
using Twinscript.Cards;
using Twinscript.Configuration;
using Twinscript.Discovery;
using Twinscript.Documents;
using Twinscript.Engine;
using Twinscript.Engine.Caching;
using Twinscript.Hosting;
using Twinscript.Offline;
using Twinscript.Pages;
using Twinscript.Pictures;
using Twinscript.Reading;
using Twinscript.Search;
using Twinscript.Theme;

namespace Twinscript.Building;

/// <summary>Everything a build does.</summary>
internal static partial class SitePipelines
{
    /// <summary>From a source to the page in every script.</summary>
    public const string PageStep = "pages";

    /// <summary>From a page to the page in its layout.</summary>
    public const string RenderStep = "layouts";

    private const string SourceStep = "sources";
    private const string PackStep = "archive";
    private const string WholeStep = "whole site";
    private const string BookStep = "books";
    private const string SearchStep = "search";

    public static IReadOnlyList<Pipeline> Create(Site site, ThemeManifest manifest, OutputFolder output) =>
        Create(site, manifest, new(site.Configuration, site.Input, site.Cache, manifest.Pictures, site.Notes), output);

    private static IReadOnlyList<Pipeline> Create(Site site, ThemeManifest manifest, PictureStore pictures, OutputFolder output) =>
    [
        Assets(site, manifest, pictures, output),
        Data(site),
        Theme(site, manifest),
        Content(site, new(site.Configuration, site.Input, pictures, site.Answers), pictures, output),
        Pictures(pictures, output),
        Cards(site, output),
        Listings(site, output),
        Offline(site, new(site.Views, site.Manuals), output),
        Facing(site, output),
        Search(site, output),
        Entrance(site, output),
        Archive(site, new(site.Configuration), output),
        Downloads(site, output),
        Redirects(site, output),
        Discovery(site, output),
    ];

    /// <summary>Styles, scripts and pictures, each at an address that changes with its bytes.</summary>
    private static Pipeline Assets(Site site, ThemeManifest manifest, PictureStore pictures, OutputFolder output) =>
        new(PipelineNames.Assets)
        {
            Process =
            [
                new ReadFiles(site.Theme, IsThemeAsset),
                new NameAssets(prefix: ""),
                Cached(site, "styles", new MinifyStyles(site.Theme)),
                new OwnStyles(site.Configuration.Appearance.Styles()),
                new BundleFiles(OwnStyles.In(manifest.Bundles)),
                Cached(site, "scripts", new MinifyScripts()),
                new AddPackages(),
                new AddInputAssets(site.Input, ParseData.IsData, site.Configuration.Html == HtmlTrust.Safe),
                new CleanDrawings(site.Input),
                new PlaceStaticFiles(),
                new HashNames(),
            ],
            PostProcess = [new KeepReferenced(pictures, site.Configuration)],
            Output = [new WriteFiles(output)],
        };

    private static bool IsThemeAsset(SourcePath path) =>
        path.Extension != ".liquid" && path.Value is not (ThemeManifest.FileName or ThemeManifest.WordsFileName)
        && path.Folder.Length > 0;

    /// <summary>YAML and JSON that templates show.</summary>
    private static Pipeline Data(Site site) => new(PipelineNames.Data)
    {
        Input = [new ReadFiles(site.Input, ParseData.IsData)],
        Process = [new DecodeText(site.Input), new ParseData()],
    };

    /// <summary>Templates and the theme's words, converted once per script.</summary>
    private static Pipeline Theme(Site site, ThemeManifest manifest) => new(PipelineNames.Theme)
    {
        Dependencies = [PipelineNames.Assets],
        Input = [new ReadFiles(site.Theme, path => path.Extension == ".liquid")],
        Process =
        [
            new DecodeText(site.Theme),
            new CompileTheme(site.Configuration, site.Converters, site.Views, site.Fingerprint, manifest),
        ],
    };

    /// <summary>The pages: read once, rendered once, published in every script.</summary>
    private static Pipeline Content(Site site, PageLinks links, PictureStore pictures, OutputFolder output) => new(PipelineNames.Content)
    {
        Dependencies = [PipelineNames.Assets],
        Input = [new ReadFiles(site.Input, PageFileName.IsPage)],
        Process =
        [
            Cached(site, SourceStep, new DecodeText(site.Input), new ParseFrontMatter(site.Drafts, site.Configuration.Title)),
            new ReadContents(site.Input),
            new AssignScripts(site.Configuration, site.Converters),
            new AssignAddresses(site.Configuration),
            new CheckAddresses(site.Configuration),
            new AddHome(site.Configuration),
            new OrderPages(site.Configuration),
            new CheckSiteLinks(site.Configuration, site.Input),
            new GatherLinks(links),
            Cached(
                site, PageStep,
                new RenderMarkdown(site.Configuration, links, site.Input), new CheckScripts(),
                new ConvertScript(site.Configuration, site.Converters, links, pictures)),
            new CheckAnchors(),
        ],
        PostProcess = [Rendered(site, output, new RenderPages(site.Models))],
        Output = [new WriteFiles(output)],
    };

    /// <summary>The sizes and formats of the raster pictures that pages show.</summary>
    private static Pipeline Pictures(PictureStore pictures, OutputFolder output) => new(PipelineNames.Pictures)
    {
        Dependencies = [PipelineNames.Content],
        Process = [new GatherPictures(pictures)],
        Output = [new WriteFiles(output)],
    };

    /// <summary>A picture per page and script for link previews.</summary>
    private static Pipeline Cards(Site site, OutputFolder output) => new(PipelineNames.Cards)
    {
        Dependencies = [PipelineNames.Content, PipelineNames.Data, PipelineNames.Theme, PipelineNames.Assets, PipelineNames.Pictures],
        Process = [new DrawCards(site.Configuration, site.Models, site.Theme, site.Cache, site.Notes)],
        Output = [new WriteFiles(output)],
    };

    /// <summary>Generated pages: one per tag, all tags, and the archive.</summary>
    private static Pipeline Listings(Site site, OutputFolder output) => new(PipelineNames.Listings)
    {
        Dependencies = [PipelineNames.Content, PipelineNames.Theme],
        Process = [new GatherListings(site.Pages, site.Listings)],
        PostProcess = [Rendered(site, output, new RenderPages(site.Models))],
        Output = [new WriteFiles(output)],
    };

    /// <summary>Downloads: self-contained files and books. Made in Process, so that pages can state their sizes.</summary>
    private static Pipeline Offline(Site site, EpubViews bookViews, OutputFolder output) => new(PipelineNames.Offline)
    {
        Dependencies =
        [
            PipelineNames.Content, PipelineNames.Data, PipelineNames.Theme, PipelineNames.Assets, PipelineNames.Pictures,
            PipelineNames.Search,
        ],
        Process =
        [
            Later(site, output, "files",
                new Branches(
                    [
                        new GatherWholeSite(site.Configuration, site.Models),
                        WholeSite(site),
                        new AssembleOffline(site.Configuration, site.Models, new(site.Views, site.Manuals), site.Policies),
                    ],
                    [
                        new GatherBooks(site.Configuration, site.Models),
                        BookPages(site, output, bookViews),
                        new AssembleBooks(site.Configuration, site.Models, bookViews),
                    ]),
                new MakeWorker(site.Configuration, site.Models)),
        ],
        Output = [new WriteFiles(output)],
    };

    /// <summary>Each page once more, in two scripts side by side.</summary>
    private static Pipeline Facing(Site site, OutputFolder output) => new(PipelineNames.Facing)
    {
        PostProcess =
        [
            new GatherFacing(site.Models, site.ReadingViews, site.Converters),
            new CacheDocuments(Rendering(site, output, _ => document => document.Get(GatherFacing.View)),
                new RenderFacing(site.ReadingViews)),
        ],
        Output = [new WriteFiles(output)],
    };

    /// <summary>Full-text search: the index per script, and the page to search on.</summary>
    private static Pipeline Search(Site site, OutputFolder output) => new(PipelineNames.Search)
    {
        Dependencies = [PipelineNames.Content, PipelineNames.Theme],
        Process =
        [
            Later(site, output, "search", new GatherSearched(), Searched(site, output), new IndexPages(site.Configuration)),
        ],
        PostProcess = [new RenderSearchPages(site.Configuration, site.Models)],
        Output = [new WriteFiles(output)],
    };

    /// <summary>The chooser and the page for addresses that don't exist.</summary>
    private static Pipeline Entrance(Site site, OutputFolder output) => new(PipelineNames.Entrance)
    {
        PostProcess = [new RenderEntrances(site.Configuration, site.Models)],
        Output = [new WriteFiles(output)],
    };

    /// <summary>The finished site in a ZIP.</summary>
    private static Pipeline Archive(Site site, RelativeLinks links, OutputFolder output) => new(PipelineNames.Archive)
    {
        Dependencies = [.. GatherArchive.Parts, PipelineNames.Pictures],
        PostProcessHasDependencies = true,
        PostProcess =
        [
            Later(site, output, "archive",
                new GatherArchive(site.Configuration, site.Models, site.OfflineViews, site.Policies, links),
                Packed(site, output, links, new PackFiles(site.Configuration, links)),
                new ArchiveSite(site.Configuration, site.Pages)),
        ],
        Output = [new WriteFiles(output)],
    };

    /// <summary>The page per script that lists what readers can take away.</summary>
    private static Pipeline Downloads(Site site, OutputFolder output) => new(PipelineNames.Downloads)
    {
        Dependencies = [PipelineNames.Archive],
        PostProcessHasDependencies = true,
        PostProcess = [new RenderDownloads(site.Configuration, site.Models, site.OfflineViews)],
        Output = [new WriteFiles(output)],
    };

    /// <summary>Rules for the host: older addresses and headers.</summary>
    private static Pipeline Redirects(Site site, OutputFolder output) => new(PipelineNames.Redirects)
    {
        Dependencies = [PipelineNames.Assets, PipelineNames.Content, PipelineNames.Listings, PipelineNames.Offline],
        Process =
        [
            new WriteRedirects(site.Configuration, site.OtherAddresses, site.RedirectPages),
            new WriteRedirectPages(site.Configuration, site.OtherAddresses, site.RedirectPages),
            new WriteHeaders(site.Configuration, site.Policies),
        ],
        Output = [new WriteFiles(output)],
    };

    /// <summary>Files for search engines and feed readers.</summary>
    private static Pipeline Discovery(Site site, OutputFolder output) => new(PipelineNames.Discovery)
    {
        Dependencies = [PipelineNames.Assets, PipelineNames.Content, PipelineNames.Listings],
        Process =
        [
            new RequireSiteAddress(site.Configuration, site.Input),
            new WriteSitemap(site.Configuration, site.Fingerprint),
            new WriteRobots(site.Configuration),
            new WriteFeeds(site.Configuration, site.Converters, site.Pages, site.Listings),
            new YieldToStaticFiles(),
        ],
        Output = [new WriteFiles(output)],
    };
}
