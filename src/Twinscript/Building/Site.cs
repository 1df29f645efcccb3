using Twinscript.Cards;
using Twinscript.Configuration;
using Twinscript.Diagnostics;
using Twinscript.Discovery;
using Twinscript.Documents;
using Twinscript.Engine.Caching;
using Twinscript.Hosting;
using Twinscript.Manuals;
using Twinscript.Offline;
using Twinscript.Pictures;
using Twinscript.Policy;
using Twinscript.Reading;
using Twinscript.Scripts;
using Twinscript.Search;
using Twinscript.Theme;

namespace Twinscript.Building;

/// <summary>The parts of one build from which its pipelines are put together.</summary>
internal sealed class Site
{
    /// <param name="fingerprint">See <see cref="Fingerprint"/>.</param>
    public Site(
        SiteConfiguration configuration, Glossary glossary, FileFolder input, FileFolder theme, BuildMemory memory, Digest fingerprint)
    {
        (Configuration, Input, Theme, Memory, Fingerprint) = (configuration, input, theme, memory, fingerprint);
        Converters = new(configuration, glossary);
        Listings = new(configuration, Converters);
        Manuals = new(configuration, Converters, new(History));
        ReadingViews = new(configuration, Converters, fingerprint);
        OfflineViews = new(configuration);
        Policies = new(configuration);
        Pages = new(Views);
        Models = new(configuration, Converters, Views, Pages, fingerprint);
        OtherAddresses = new(configuration, Converters, new(configuration, input));
        AddFeatures();
    }

    public SiteConfiguration Configuration { get; }

    public FileFolder Input { get; }

    public FileFolder Theme { get; }

    /// <summary>The disk, for what lies outside the folders.</summary>
    public SourceFiles Files { get; init; } = new();

    public BuildMemory Memory { get; }

    public ScriptConverters Converters { get; }

    public SiteViews Views { get; } = new();

    public ListingPages Listings { get; }

    public ManualViews Manuals { get; }

    public ReadingViews ReadingViews { get; }

    public OfflineViews OfflineViews { get; }

    public SitePolicies Policies { get; }

    public SitePages Pages { get; }

    public SiteModels Models { get; }

    public OtherAddresses OtherAddresses { get; }

    public BuildNotes Notes { get; } = new();

    public Answers Answers { get; init; } = new();

    public bool Drafts { get; init; }

    /// <summary>See <see cref="BuildOptions.RedirectPages"/>.</summary>
    public bool RedirectPages { get; init; }

    /// <summary>
    /// Of everything but the pages that decides what they become: <c>site.yml</c>, the glossary, this program and its dictionaries.
    /// </summary>
    public Digest Fingerprint { get; }

    public required BuildCache Cache { get; init; }

    private GitHistory History() => GitHistory.Read(
        Input.Root, Files, (commit, read) => Memory.Memo.Of(nameof(GitHistory), commit, read), Notes);

    /// <summary>Adds each feature's members to those templates can read.</summary>
    private void AddFeatures()
    {
        Manuals.AddTo(Views);
        IntegrationViews.AddTo(Views);
        CardViews.AddTo(Views);
        new DiscoveryViews(Listings, Manuals).AddTo(Views);
        SearchViews.AddTo(Views, Configuration);
        ReadingViews.AddTo(Views);
        OfflineViews.AddTo(Views);
    }
}
