using Twinscript.Documents;

namespace Twinscript.Pages;

/// <summary>
/// How the pages of a manual or a book lie in each other: as a list of contents says, and where none names them as their folders do.
/// A folder is called like its page, and pages of one folder with different sections stand in groups.
/// </summary>
/// <typeparam name="T">A page, in whatever form the caller has it.</typeparam>
internal sealed class PageTree<T> where T : class
{
    private readonly Dictionary<string, PageNode<T>> _byKey = new(StringComparer.Ordinal);
    private readonly Dictionary<SourcePath, PageNode<T>> _byPage = [];
    private readonly Dictionary<string, PageNode<T>> _folders = new(StringComparer.Ordinal);
    private readonly HashSet<string> _grouped = new(StringComparer.Ordinal);
    private readonly string _scope;
    private readonly bool _hidesUnlisted;

    /// <param name="scope">The folder of the manual; empty for the whole input.</param>
    /// <param name="pages">Each under the path it has in every script, in reading order.</param>
    /// <param name="isBook">
    /// A book's contents are what its list says, if it has one; other pages are published without a place in it.
    /// </param>
    public PageTree(string scope, IReadOnlyList<(T Page, SourcePath Path, FrontMatter Matter)> pages, bool isBook)
    {
        _scope = scope;
        _hidesUnlisted = isBook && pages.Any(p => p.Matter.Place is not null);
        Root = new("");
        _folders[scope] = Root;
        foreach (var (page, path, matter) in pages)
            AddPage(page, path, matter);
        FindGroupedFolders(pages);
        foreach (var (_, path, matter) in pages)
        {
            var node = _byPage[path];
            if (node != Root && node.Parent is null)
                ParentOf(path, matter).Adopt(node);
        }
        Root.Sort();
    }

    public PageNode<T> Root { get; }

    public PageNode<T>? Find(SourcePath path) => _byPage.GetValueOrDefault(path);

    private void AddPage(T page, SourcePath path, FrontMatter matter)
    {
        var isFolder = FolderPages.IsOne(path)
            && (!_folders.TryGetValue(path.Folder, out var held) || held.Page is null
                || FolderPages.Rank(path) < FolderPages.Rank(held.Path.GetValueOrDefault()));
        var node = isFolder && path.Folder == _scope && Root.Page is null ? Root : new PageNode<T>("");
        node.Page = page;
        node.Path = path;
        node.Order = matter.Place?.Order ?? matter.Order ?? int.MaxValue;
        node.Name = FolderPages.IsOne(path) ? LastPart(path.Folder) : new PageFileName(path).Title("");
        node.IsHidden = matter.Unlisted || (_hidesUnlisted && matter.Place is null && node != Root);
        node.IsNumbered = matter.Place is not { IsNumbered: false };
        _byPage[path] = node;
        if (isFolder && path.Folder != _scope)
            _folders[path.Folder] = node;
    }

    private void FindGroupedFolders(IReadOnlyList<(T Page, SourcePath Path, FrontMatter Matter)> pages)
    {
        var sections = pages.Where(p => p.Matter is { Place: null, Section: not null } && _byPage[p.Path] != Root)
            .GroupBy(p => FolderAround(p.Path), p => p.Matter.Section, StringComparer.Ordinal);
        foreach (var folder in sections)
        {
            if (folder.Distinct(StringComparer.Ordinal).Skip(1).Any())
                _grouped.Add(folder.Key);
        }
    }

    private PageNode<T> ParentOf(SourcePath path, FrontMatter matter)
    {
        if (matter.Place is { } place)
            return Listed(place.Above, place.Above.Count);
        var folder = FolderAround(path);
        var parent = FolderNode(folder);
        return matter.Section is { } section && _grouped.Contains(folder) ? Group(parent, folder + "\n" + section, section, isPart: true)
            : parent;
    }

    // A folder's page lies in the folder above.
    private string FolderAround(SourcePath path) =>
        _folders.TryGetValue(path.Folder, out var node) && node == _byPage[path] ? Above(path.Folder) : path.Folder;

    private string Above(string folder) =>
        folder.LastIndexOf('/') is var slash and >= 0 && slash >= _scope.Length ? folder[..slash] : _scope;

    private PageNode<T> FolderNode(string folder)
    {
        if (_folders.TryGetValue(folder, out var known))
            return known;
        var name = LastPart(folder);
        var parent = FolderNode(Above(folder));
        if (name.StartsWith('_'))
            return _folders[folder] = parent;
        var node = new PageNode<T>(WithoutNumber(name)) { Name = name, Order = int.MaxValue };
        parent.Adopt(node);
        return _folders[folder] = node;
    }

    private PageNode<T> Listed(IReadOnlyList<ContentsStep> steps, int depth)
    {
        if (depth == 0)
            return Root;
        var step = steps[depth - 1];
        if (step.Page is { } page && _byPage.TryGetValue(page, out var known))
            return known;
        var parent = Listed(steps, depth - 1);
        return parent == Root && step.Title.Length == 0
            ? Root
            : Group(parent, "\n" + string.Join('\n', steps.Take(depth).Select(s => s.Title)), step.Title, step.IsPart);
    }

    private PageNode<T> Group(PageNode<T> parent, string key, string title, bool isPart)
    {
        if (_byKey.TryGetValue(key, out var known))
            return known;
        var group = new PageNode<T>(title) { IsPart = isPart, IsGroup = true };
        parent.Adopt(group);
        return _byKey[key] = group;
    }

    private static string LastPart(string path) => path[(path.LastIndexOf('/') + 1)..];

    // As others order folders: 01-start.
    private static string WithoutNumber(string name) =>
        name.AsSpan().TrimStart("0123456789") is ['-' or '_' or '.' or ' ', .. { Length: > 0 } rest] && rest.Length < name.Length - 1
            ? rest.TrimStart().ToString()
            : name;
}

/// <summary>A page of a manual with the pages below it, or a group of pages without a page of its own.</summary>
/// <param name="title">Of a group, as it is written; empty for a page.</param>
internal sealed class PageNode<T>(string title) where T : class
{
    private readonly List<PageNode<T>> _children = [];

    public string Title { get; } = title;

    public T? Page { get; set; }

    public SourcePath? Path { get; set; }

    /// <summary>What the file or folder is called.</summary>
    public string Name { get; set; } = title;

    public int Order { get; set; } = int.MaxValue;

    public bool IsHidden { get; set; }

    public bool IsNumbered { get; set; } = true;

    /// <summary>Whether chapters are counted on from the group before.</summary>
    public bool IsPart { get; init; }

    /// <summary>Whether it stands for no folder, so that its pages alone say where it goes.</summary>
    public bool IsGroup { get; init; }

    public PageNode<T>? Parent { get; private set; }

    public IReadOnlyList<PageNode<T>> Children => _children;

    /// <summary>Those readers see; a group without a page to show is none.</summary>
    public IEnumerable<PageNode<T>> Visible => _children.Where(c => !c.IsHidden && (c.Page is not null || c.Visible.Any()));

    /// <summary>Itself first, then each child with all below it.</summary>
    public IEnumerable<PageNode<T>> All => [this, .. _children.SelectMany(c => c.All)];

    public void Adopt(PageNode<T> child)
    {
        child.Parent = this;
        _children.Add(child);
    }

    public void Sort()
    {
        foreach (var child in _children)
            child.Sort();
        if (IsGroup)
            Order = _children.Count == 0 ? int.MaxValue : _children.Min(c => c.Order);
        PageNode<T>[] sorted = [.. _children.OrderBy(c => c.Order).ThenBy(c => c.IsGroup ? "" : c.Name, NaturalOrder.Instance)];
        _children.Clear();
        _children.AddRange(sorted);
    }
}

/// <summary>Numbers in names count as numbers: 2-b comes before 10-a.</summary>
internal sealed class NaturalOrder : IComparer<string>
{
    public static NaturalOrder Instance { get; } = new();

    public int Compare(string? x, string? y)
    {
        var one = x.AsSpan();
        var other = y.AsSpan();
        while (one.Length > 0 && other.Length > 0)
        {
            if (Digits(one) is var digits and > 0 && Digits(other) is var others and > 0)
            {
                var number = one[..digits].TrimStart('0');
                var second = other[..others].TrimStart('0');
                var order = number.Length != second.Length ? number.Length - second.Length : number.SequenceCompareTo(second);
                if (order != 0)
                    return order;
                one = one[digits..];
                other = other[others..];
                continue;
            }
            if (one[0] != other[0])
                return one[0] - other[0];
            one = one[1..];
            other = other[1..];
        }
        return one.Length - other.Length;
    }

    private static int Digits(ReadOnlySpan<char> text) => text.IndexOfAnyExceptInRange('0', '9') is var end and >= 0 ? end : text.Length;
}
