using System.Collections.Frozen;
using System.Text;
using Twinscript.Configuration;
using Twinscript.Diagnostics;
using Twinscript.Markdown;
using Twinscript.Scripts;
using HtmlText = Twinscript.Scripts.HtmlText;

namespace Twinscript.Trust;

/// <summary>
/// Goes through the HTML of one page: gathers what it loads, warns of what runs scripts, and puts films of other sites behind a link, so
/// that no reader is known to them who doesn't want to see the film.
/// </summary>
internal sealed class PageHtml(string html, SiteConfiguration site, WrittenPlaces places, DiagnosticBag diagnostics)
{
    private readonly List<PageLoad> _loads = [];
    private StringBuilder? _output;
    private int _copied;

    public IReadOnlyList<PageLoad> Loads => PageLoad.InOrder(_loads);

    public string Read()
    {
        var scanner = new HtmlScanner(html);
        var foreign = new ForeignContent();
        while (scanner.Read(foreign.Inside))
        {
            foreign.Follow(html, scanner);
            if (scanner.Kind != HtmlTokenKind.StartTag)
                continue;
            if (Tag.Of(html, scanner) is not { } tag)
                continue;
            foreach (var (name, value) in tag.Attributes)
                Judge(tag, name, value);
            // Where the sanitizer has been, a frame in SVG or MathML is one that a browser sees outside of it.
            if (tag.Is("iframe") && (!foreign.Inside || site.Html == HtmlTrust.Safe))
                Frame(tag, tag.Value("src") ?? "", ref scanner);
        }
        return _output is null ? html : _output.Append(html, _copied, html.Length - _copied).ToString();
    }

    private void Judge(Tag tag, string name, string value)
    {
        if (name.StartsWith("on", StringComparison.Ordinal))
        {
            Warn($"'{name}' runs a script, which the site's content policy forbids, so it does nothing.", places.OfAttribute(name));
            return;
        }
        if (name == "http-equiv")
        {
            if (value.Trim().Equals("refresh", StringComparison.OrdinalIgnoreCase))
                Warn("this takes readers to another page, and no policy can keep it from doing so.", places.OfTag("meta"));
            return;
        }
        if (!tag.Is("img") && name != "srcset" && WrittenAddress.RunsScript(value))
            Warn("this address runs a script or is a document of its own; browsers follow it unless a policy forbids it.",
                places.OfAddress(value));
        else if (Directive(tag, name) is { } directive)
        {
            foreach (var address in name == "srcset" ? SourceSets(value) : [value])
                Load(directive, address);
        }
    }

    private void Load(string directive, string address)
    {
        if (WrittenAddress.Remote(address) is { } remote)
            _loads.Add(new(directive, WrittenAddress.Origin(remote)));
        else if (directive == "media-src" && address.Length > 0)
            _loads.Add(new(directive, PageLoad.Own));
    }

    /// <summary>Scripts and styles of other sites are not here: their origins are named in <c>site.yml</c> or nowhere.</summary>
    private static string? Directive(Tag tag, string attribute) => attribute switch
    {
        "poster" or "background" or "srcset" => "img-src",
        "src" when tag.Is("img") || tag.Is("input") => "img-src",
        "src" when tag.Is("video") || tag.Is("audio") || tag.Is("source") || tag.Is("track") => "media-src",
        "src" when tag.Is("embed") => "object-src",
        "data" when tag.Is("object") => "object-src",
        _ => null,
    };

    private static IEnumerable<string> SourceSets(string value) =>
        value.Split(',', StringSplitOptions.TrimEntries | StringSplitOptions.RemoveEmptyEntries).Select(part => part.Split(' ')[0]);

    private void Frame(Tag tag, string address, ref HtmlScanner scanner)
    {
        var frame = WrittenAddress.Remote(address);
        var end = EndOfFrame(scanner);
        var film = frame is null ? null : FilmPlayers.Of(frame);
        if (frame is not null && film is not null)
        {
            var plays = frame.Scheme == "https" && site.Policy.Allows("frame-src", WrittenAddress.Origin(frame));
            if (plays)
                _loads.Add(new("frame-src", WrittenAddress.Origin(frame)));
            Replace(tag.Start, end, FilmHtml(film, plays ? frame.AbsoluteUri : null, tag));
        }
        else if (site.Html == HtmlTrust.Safe && (frame is null || !IsNamed(WrittenAddress.Origin(frame))))
        {
            diagnostics.Warning(DiagnosticCodes.RefusedHtml,
                "this frame is not published, because site.yml says 'html: safe'. Name its origin there under 'policy', 'add', 'frame'.",
                places.OfTag("iframe"));
            Replace(tag.Start, end, frame is null ? "" : LinkTo(frame));
        }
        else if (frame is not null)
            _loads.Add(new("frame-src", WrittenAddress.Origin(frame)));
        scanner.Skip(end);
    }

    private bool IsNamed(string origin) =>
        site.Policy.Added.GetValueOrDefault("frame-src")?.Contains(origin, StringComparer.OrdinalIgnoreCase) == true;

    /// <summary>Behind the end tag; where there is none, behind the start tag.</summary>
    private int EndOfFrame(HtmlScanner scanner)
    {
        var behind = scanner.End;
        while (scanner.Read(foreign: false))
        {
            if (scanner.Kind == HtmlTokenKind.EndTag)
                return html.AsSpan(scanner.NameStart..scanner.NameEnd).Equals("iframe", StringComparison.OrdinalIgnoreCase)
                    ? scanner.End : behind;
            if (scanner.Kind != HtmlTokenKind.RawText)
                return behind;
        }
        return behind;
    }

    private static string FilmHtml(Film film, string? frame, Tag tag)
    {
        var title = tag.Value("title")?.Trim() is { Length: > 0 } own ? own : null;
        var picture = tag.Value("poster") is { Length: > 0 } poster && !WrittenAddress.RunsScript(poster)
            ? $"<img src=\"{HtmlText.EscapeQuotes(poster)}\" alt=\"\" loading=\"lazy\" decoding=\"async\">" : "";
        var plays = frame is null ? "" : $" data-frame=\"{HtmlText.EscapeQuotes(frame)}\"";
        var words = title is null ? HtmlText.Escape(film.Host)
            : $"{HtmlText.Escape(title)} <span class=\"film-host\">{HtmlText.Escape(film.Host)}</span>";
        return $"<span class=\"film\"{plays}><a href=\"{HtmlText.EscapeQuotes(film.Watch)}\">{picture}"
            + $"<span class=\"film-title\">{words}</span></a></span>";
    }

    private static string LinkTo(Uri frame) =>
        $"<a href=\"{HtmlText.EscapeQuotes(frame.AbsoluteUri)}\">{HtmlText.Escape(frame.IdnHost)}</a>";

    private void Replace(int start, int end, string by)
    {
        (_output ??= new(html.Length)).Append(html, _copied, start - _copied).Append(by);
        _copied = end;
    }

    private void Warn(string message, SourceSpan span)
    {
        // Refused already, and reported as that.
        if (site.Html == HtmlTrust.Safe)
            return;
        diagnostics.Warning(DiagnosticCodes.ActiveHtml,
            $"{message} Take it away, or say 'html: safe' in site.yml to have such HTML left out.", span);
    }

    /// <summary>A start tag that loads or runs something.</summary>
    private readonly struct Tag
    {
        private static readonly FrozenSet<string>.AlternateLookup<ReadOnlySpan<char>> Notable = FrozenSet.Create(
            StringComparer.OrdinalIgnoreCase, "src", "srcset", "href", "xlink:href", "poster", "background", "data", "action", "formaction",
            "http-equiv").GetAlternateLookup<ReadOnlySpan<char>>();

        private readonly string _name;

        private Tag(string name, int start, List<(string Name, string Value)> attributes) =>
            (_name, Start, Attributes) = (name, start, attributes);

        public int Start { get; }

        /// <summary>Names in lower case, values decoded.</summary>
        public List<(string Name, string Value)> Attributes { get; }

        /// <returns>Null for a tag that does neither.</returns>
        public static Tag? Of(string html, HtmlScanner scanner)
        {
            var name = html.AsSpan(scanner.NameStart..scanner.NameEnd);
            var isFrame = name.Equals("iframe", StringComparison.OrdinalIgnoreCase);
            List<(string, string)>? found = isFrame ? [] : null;
            var attributes = scanner.Attributes;
            while (attributes.MoveNext())
            {
                var at = attributes.Current;
                var attribute = html.AsSpan(at.NameStart..at.NameEnd);
                if (isFrame || Notable.Contains(attribute) || IsHandler(attribute))
                    (found ??= []).Add((attribute.ToString().ToLowerInvariant(), HtmlText.Decode(html.AsSpan(at.ValueStart..at.ValueEnd))));
            }
            return found is null ? null : new(name.ToString(), scanner.Start, found);
        }

        public bool Is(string name) => _name.Equals(name, StringComparison.OrdinalIgnoreCase);

        public string? Value(string name) => Attributes.Find(a => a.Name == name).Value;

        private static bool IsHandler(ReadOnlySpan<char> attribute)
        {
            if (attribute.Length < 4 || !attribute.StartsWith("on", StringComparison.OrdinalIgnoreCase))
                return false;
            foreach (var c in attribute)
            {
                if (!char.IsAsciiLetter(c))
                    return false;
            }
            return true;
        }
    }
}
