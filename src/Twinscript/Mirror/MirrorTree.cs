using System.Text;
using Twinscript.Configuration;
using Twinscript.Diagnostics;
using Twinscript.Documents;
using Twinscript.Scripts;

namespace Twinscript.Mirror;

/// <inheritdoc cref="IMirrorTree"/>
internal sealed class MirrorTree : IMirrorTree
{
    private readonly OriginalSite _site;
    private readonly SiteAddresses _addresses;
    private readonly Dictionary<SitePath, SitePath> _destinations = [];
    private readonly Dictionary<SitePath, OriginalPage> _pages;
    private readonly Dictionary<SitePath, SitePath> _files = [];
    private readonly Dictionary<string, SitePath> _redirected = new(StringComparer.Ordinal);
    private readonly ScriptTarget _target;
    private readonly KnownAddresses _known = new();
    private readonly string _up;

    public MirrorTree(
        OriginalSite site, SiteAddresses addresses, MirrorSettings settings, string sourceTag, PublishedScript script,
        IReadOnlyList<OriginalPage> pages, DiagnosticBag diagnostics)
    {
        (_site, _addresses, SourceTag, Script, Diagnostics) = (site, addresses, sourceTag, script, diagnostics);
        _pages = pages.ToDictionary(p => p.Path);
        _up = string.Concat(Folder.Split('/').Select(_ => "../"));
        var words = ScriptConverters.Words(sourceTag, script);
        Text = settings.Glossary.Over(
            script.Quotes ? QuoteTextConverter.Between(sourceTag, script.Tag, words) : words, sourceTag, script.RulesTag,
            PageConversions.None);
        _target = new(script.Tag, script.RulesTag, Text, reference => ScriptedHtml.ReferencePrefix + reference);
        Protects = settings.Protects;
        Find();
        if (site.Contains(HostingRules.Redirects) && site.ReadText(HostingRules.Redirects, null) is { } rules)
        {
            foreach (var (from, page) in HostingRules.Redirected(rules, addresses))
                _redirected.TryAdd(from.TrimEnd('/'), page);
        }
    }

    public string SourceTag { get; }

    public string Tag => Script.Tag;

    public string Folder => Script.Path;

    public string BasePath => _addresses.BasePath;

    public IReadOnlyList<SitePath> Files => _site.Files;

    public DiagnosticBag Diagnostics { get; }

    public PublishedScript Script { get; }

    public TextConverter Text { get; }

    public ElementSelector? Protects { get; }

    /// <summary>Pages with a counterpart that is made here, redirects included.</summary>
    public int Count { get; private set; }

    public bool Contains(SitePath file) => _site.Contains(file);

    public bool IsMirrored(SitePath page) => _destinations.TryGetValue(page, out var to) && to == InTree(page);

    public byte[]? Read(SitePath file) => _site.Read(file, Diagnostics) is not { } bytes ? null
        // An earlier run added to it.
        : !MirrorMarks.MayBeIn(bytes) ? bytes
        : Encoding.UTF8.GetBytes(MirrorMarks.Strip(Encoding.UTF8.GetString(bytes)));

    public string DisplayPath(SitePath file) => _site.DisplayPath(file);

    public string Convert(string text) => Text.Convert(text);

    public string ConvertHtml(string html) =>
        ScriptedHtml.Edits(html, new SourceLanguage(SourceTag, everyTag: true), Protects, _target).ApplyTo(html);

    public string MapAddress(string address, SitePath page) => Map(address, _pages.GetValueOrDefault(page), page);

    /// <summary>What the conversion writes over in a page.</summary>
    public TextEdits Edits(string html, string? mistakenLanguage) =>
        ScriptedHtml.Edits(html, new SourceLanguage(SourceTag, mistakenLanguage, everyTag: true), Protects, _target);

    public SitePath InTree(SitePath file) => new($"{Folder}/{file}");

    /// <summary>Where a page's other script is: made here, or the site's own.</summary>
    public SitePath? Counterpart(SitePath page) => _destinations.TryGetValue(page, out var to) ? to : null;

    /// <summary>From now on, references to the original lead to what is made of it.</summary>
    public void Add(SitePath source, SitePath destination)
    {
        _files[source] = destination;
        _destinations[source] = destination;
    }

    /// <summary>Maps the address of a file that is made anew, and no other.</summary>
    public string MapFile(string address, OriginalPage page) =>
        _files.Count > 0 && WrittenAddress.Parse(address) is { } written && _addresses.PathOf(written, page.Folder) is { } path
        && _addresses.Find(path) is { } file && _files.ContainsKey(file)
            ? Map(address, page, page.Path)
            : address;

    public string Map(string address, OriginalPage page) => Map(address, page, page.Path);

    /// <summary>
    /// Where an address leads that means the same on every page: menus repeat it on thousands. Nothing more may be added to the tree.
    /// </summary>
    /// <param name="written">As it stands in an attribute.</param>
    /// <param name="known">Null when it stays as it is.</param>
    /// <returns>False when the page has to be asked.</returns>
    public bool TryMap(ReadOnlySpan<char> written, OriginalPage page, out string? known)
    {
        known = null;
        if (page.Facts.Base is not null || !(written[0] == '/' || written.StartsWith("http", StringComparison.Ordinal)))
            return false;
        if (_known.TryGet(written, out known))
            return true;
        var value = HtmlText.Decode(written);
        var address = value.AsSpan().Trim(HtmlReferences.Space).ToString();
        if (WrittenAddress.Parse(address) is { Kind: AddressKind.Relative })
            return false;
        var mapped = Map(address, page);
        known = mapped == value ? null : mapped;
        _known.Add(written, known);
        return true;
    }

    /// <summary>The same place as before, seen from the counterpart.</summary>
    public string Rebase(string address, OriginalPage page) => Map(address, page, page.Path, follows: false);

    private string Map(string address, OriginalPage? page, SitePath path, bool follows = true)
    {
        if (WrittenAddress.Parse(address) is not { } written)
            return address;
        var folder = page?.Folder ?? SiteAddresses.FolderOf(path);
        // Addresses of a page with a base mean the same in every place.
        var isFixed = page?.Facts.Base is not null;
        if (page?.Facts.Base is { } given)
            folder = FolderOfBase(given, folder) ?? folder;
        var below = _addresses.PathOf(written, folder);
        var file = below is null ? null : _addresses.Find(below) ?? Redirected(below);
        SitePath? to = follows && file is { } found && _destinations.TryGetValue(found, out var destination) ? destination : null;
        var keepsForm = to is not null && file is { } own && to == InTree(own);
        if (written.Kind != AddressKind.Relative)
            return to is null ? address
                : written.Origin + BasePath + (keepsForm ? $"{Folder}/{below}" : to.GetValueOrDefault().Url[1..]) + written.Rest;
        if (isFixed)
            return to is null ? address : BasePath + (keepsForm ? $"{Folder}/{below}" : to.GetValueOrDefault().Url[1..]) + written.Rest;
        if (keepsForm)
            return address;
        var up = _up + Up(folder);
        if (to is { } elsewhere)
            return up + elsewhere.Url[1..] + written.Rest;
        return below is null ? _up + address : up + below + written.Rest;
    }

    private SitePath? Redirected(string below) =>
        _redirected.Count > 0 && _redirected.TryGetValue(below.TrimEnd('/'), out var page) ? page : null;

    /// <summary>The base of a page, written so that it means the same in the counterpart.</summary>
    public string RebaseBase(string address, OriginalPage page) =>
        WrittenAddress.Parse(address) is { Kind: AddressKind.Relative } written && _addresses.PathOf(written, page.Folder) is { } below
            ? BasePath + below
            : address;

    private string? FolderOfBase(string given, string folder) =>
        WrittenAddress.Parse(given) is { } written && _addresses.PathOf(written, folder) is { } below
            ? below[..(below.LastIndexOf('/') + 1)]
            : null;

    /// <summary>From a file, or a folder with a slash at its end, to the top of the site.</summary>
    public static string Up(string path) => string.Concat(Enumerable.Repeat("../", path.AsSpan().Count('/')));

    private void Find()
    {
        foreach (var page in _pages.Values.Where(p => p.Kind == PageKind.Source))
        {
            if (Existing(page) is { } other)
                _destinations[page.Path] = other;
            else
                (_destinations[page.Path], Count) = (InTree(page.Path), Count + 1);
        }
        foreach (var page in _pages.Values.Where(p => p.Kind == PageKind.Redirect))
        {
            if (_addresses.FileAt(page.Facts.Refresh ?? "", page.Folder) is { } to && IsMirrored(to))
                _destinations[page.Path] = InTree(page.Path);
        }
    }

    /// <summary>The page of this script that the site has by itself.</summary>
    private SitePath? Existing(OriginalPage page)
    {
        foreach (var (tag, address) in page.Facts.Alternates)
        {
            if (OriginalPage.IsChinese(tag) && Variants.TryParse(tag.Replace('_', '-')) is { } variant && variant != Variant.Zh
                && Variants.OfTag(Variants.CodeOf(variant)) >= Variant.Tw == ScriptTags.IsTraditional(Tag)
                && _addresses.FileAt(address, page.Folder) is { } file && file != page.Path && _pages.ContainsKey(file))
                return file;
        }
        return null;
    }
}
