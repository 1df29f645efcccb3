using System.Buffers;
using System.Text;
using Twinscript.Documents;
using Twinscript.Scripts;

namespace Twinscript.Mirror;

/// <summary>Writes a page: the original with its links, and its counterparts.</summary>
internal sealed class PageWriter(
    OriginalSite site, MirrorSettings settings, string sourceTag, HeadLinks head, SwitchMarkup switches, IReadOnlyList<MirrorTree> trees,
    MirrorCache cache, MirrorOutput output)
{
    [ThreadStatic]
    private static ArrayBufferWriter<byte>? _bytes;

    private int _converted;

    /// <summary>Pages that were not found in the cache.</summary>
    public int Converted => _converted;

    public void Write(OriginalPage page)
    {
        if (page.Kind == PageKind.Damaged || !site.TryRead(page.Path, null, out var bytes)
            || site.Decode(page.Path, bytes, null) is not { } text)
        {
            output.Keep(page.Path);
            return;
        }
        var html = MirrorMarks.MayBeIn(bytes) ? MirrorMarks.Strip(text) : text;
        var digest = !cache.IsKept ? default : ReferenceEquals(html, text) ? Digest.Of(bytes) : Digest.Of(Encoding.UTF8.GetBytes(html));
        // Somebody wrote to it meanwhile.
        if (html.Length != page.Facts.Length)
        {
            output.Keep(page.Path);
            return;
        }
        var alternates = head.Missing(page);
        var canonical = head.Canonical(page);
        WriteOriginal(page, html, isStripped: !ReferenceEquals(html, text), alternates, canonical);
        foreach (var tree in trees)
        {
            if (tree.IsMirrored(page.Path))
                WriteCounterpart(page, html, tree, digest, alternates, canonical);
        }
    }

    private void WriteOriginal(
        OriginalPage page, string html, bool isStripped, IReadOnlyList<(string Tag, string Address)> alternates, string? canonical)
    {
        var others = Versions(page).Skip(1).ToArray();
        var hasSwitch = others.Length > 0 && HasSwitch(page);
        if (!hasSwitch && alternates.Count == 0 && canonical is null)
        {
            if (isStripped)
                output.Write(page.Path, Encoding.UTF8.GetBytes(html), isMade: false);
            else
                output.Keep(page.Path);
            return;
        }
        var added = new StringBuilder();
        if (canonical is not null)
            added.Append($"""<link rel="canonical" href="{HeadLinks.Escape(canonical)}">""");
        HeadLinks.Write(added, alternates);
        if (hasSwitch)
            switches.WriteFiles(added, page, page.Path);
        List<TextEdit> edits = [];
        if (added.Length > 0)
            edits.Add(new(page.Facts.HeadEnd, page.Facts.HeadEnd, MirrorMarks.Around(added.ToString())));
        if (hasSwitch)
            edits.Add(switches.Edit(html, page, new(sourceTag, page.Path, ""), others));
        Write(page.Path, html, TextEdits.None.With([.. edits.OrderBy(e => e.Start)]), isMade: false);
    }

    private void WriteCounterpart(
        OriginalPage page, string html, MirrorTree tree, Digest digest, IReadOnlyList<(string Tag, string Address)> alternates,
        string? canonical)
    {
        if (cache.Find(tree.Tag, page.MistakenLanguage, digest) is not { } words)
        {
            Interlocked.Increment(ref _converted);
            words = tree.Edits(html, page.MistakenLanguage);
            cache.Add(tree.Tag, page.MistakenLanguage, digest, words);
        }
        var hasSwitch = HasSwitch(page);
        var added = new StringBuilder(MirrorMarks.Counterpart);
        if (canonical is not null)
            added.Append($"""<link rel="canonical" href="{HeadLinks.Escape(tree.Map(canonical, page))}">""");
        HeadLinks.Write(added, alternates);
        var own = tree.InTree(page.Path);
        if (hasSwitch)
            switches.WriteFiles(added, page, own);
        List<TextEdit> edits = [new(page.Facts.HeadEnd, page.Facts.HeadEnd, added.ToString())];
        if (hasSwitch)
            edits.Add(switches.Edit(html, page, new(tree.Tag, own, tree.Folder + "/"), Versions(page).Where(v => v.File != own)));
        var ordered = new TextEdits(new CounterpartEdits(html, page, tree).Find()).With([.. edits.OrderBy(e => e.Start)]);
        Write(own, html, words.With(ordered.InOrder), isMade: true);
    }

    private bool HasSwitch(OriginalPage page) => page.Kind == PageKind.Source && settings.Switch.Side != SwitchSide.Nowhere;

    private IEnumerable<SwitchMarkup.Version> Versions(OriginalPage page)
    {
        yield return new(sourceTag, page.Path, "");
        foreach (var tree in trees)
        {
            if (page.Kind == PageKind.Source && tree.Counterpart(page.Path) is { } counterpart)
                yield return new(tree.Tag, counterpart, tree.Folder + "/");
        }
    }

    private void Write(SitePath path, string html, TextEdits edits, bool isMade)
    {
        var bytes = _bytes ??= new(64 * 1024);
        bytes.ResetWrittenCount();
        edits.WriteTo(bytes, html);
        output.Write(path, bytes.WrittenSpan, isMade);
        if (bytes.Capacity > 4 * 1024 * 1024)
            _bytes = null;
    }
}
