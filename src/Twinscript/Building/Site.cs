using Twinscript.Configuration;
using Twinscript.Diagnostics;
using Twinscript.Documents;
using Twinscript.Hosting;
using Twinscript.Incremental;
using Twinscript.Pictures;
using Twinscript.Reading;
using Twinscript.Scripts;
using Twinscript.Theme;

namespace Twinscript.Building;

/// <summary>The parts of one build from which its pipelines are put together.</summary>
internal sealed class Site
{
    public Site(SiteConfiguration configuration, Glossary glossary, FileFolder input, FileFolder theme, BuildMemory memory)
    {
        (Configuration, Input, Theme, Memory) = (configuration, input, theme, memory);
        Converters = new(configuration, glossary);
        Comparisons = new(Converters);
        Pages = new(configuration, Converters);
        Models = new(configuration, Converters, Comparisons, Pages);
        OtherAddresses = new(configuration, Converters);
        Renderings = new(memory);
    }

    public SiteConfiguration Configuration { get; }

    public FileFolder Input { get; }

    public FileFolder Theme { get; }

    public BuildMemory Memory { get; }

    public ScriptConverters Converters { get; }

    public ScriptComparisons Comparisons { get; }

    public SitePages Pages { get; }

    public SiteModels Models { get; }

    public OtherAddresses OtherAddresses { get; }

    public Renderings Renderings { get; }

    public BuildNotes Notes { get; } = new();

    public bool Drafts { get; init; }

    /// <summary>See <see cref="BuildOptions.RedirectPages"/>.</summary>
    public bool RedirectPages { get; init; }

    /// <summary>Of everything but the pages that decides what they become: <c>site.yml</c>, the glossary, this program and its dictionaries.</summary>
    public Digest Fingerprint { get; init; }

    public required BuildCache Cache { get; init; }
}
