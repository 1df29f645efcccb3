using System.Text.RegularExpressions;
using Twinscript.Diagnostics;
using Twinscript.Yaml;

namespace Twinscript.Configuration;

/// <summary>
/// What <c>site.yml</c> says under <c>integrations</c>: services of other sites that pages may load. None unless it is written there.
/// </summary>
internal sealed partial record Integrations
{
    /// <summary>Where readers write to each other; null for nowhere.</summary>
    public Integration? Comments { get; init; }

    /// <summary>What counts visits; null for nothing.</summary>
    public Integration? Counting { get; init; }

    /// <summary>Names and contents of the <c>meta</c> elements by which search engines know the site's owner.</summary>
    public IReadOnlyList<(string Name, string Content)> Verification { get; init; } = [];

    /// <summary>What the services load, by directive.</summary>
    public IEnumerable<(string Directive, string Source)> Sources => (Comments?.Sources ?? []).Concat(Counting?.Sources ?? []);

    public static Integrations Read(YamlMapping root, DiagnosticBag diagnostics)
    {
        if (root.Mapping("integrations") is not { } written)
            return new();
        var integrations = new Integrations
        {
            Comments = written.Mapping("comments") is { } comments ? ReadComments(comments, diagnostics) : null,
            Counting = written.Mapping("counting") is { } counting ? ReadCounting(counting, diagnostics) : null,
            Verification = written.Mapping("verification") is { } verification ? ReadVerification(verification) : [],
        };
        written.ReportUnknownKeys();
        return integrations;
    }

    private static Integration? ReadComments(YamlMapping comments, DiagnosticBag diagnostics)
    {
        Integration? found = null;
        if (comments.Mapping("giscus") is { } giscus)
        {
            const string origin = "https://giscus.app";
            var values = Texts(giscus, diagnostics, "repo", "repo-id", "category", "category-id");
            found = new("giscus", origin, values, [("frame-src", origin)]);
        }
        if (comments.Mapping("utterances") is { } utterances)
        {
            const string origin = "https://utteranc.es";
            found = new("utterances", origin, Texts(utterances, diagnostics, "repo"), [("frame-src", origin)]);
        }
        if (comments.Mapping("waline") is { } waline)
        {
            var client = Address(waline, "client", "https://unpkg.com/@waline/client@v3/dist", diagnostics);
            if (Address(waline, "server", null, diagnostics) is { } server && client is not null)
            {
                var (from, to) = (Origin(client), Origin(server));
                found = new("waline", server, [("client", client)],
                [
                    ("script-src", from), ("style-src", from), ("img-src", from), ("connect-src", from), ("connect-src", to),
                    ("img-src", to),
                    ("img-src", "https://seccdn.libravatar.org"),
                ]);
            }
            waline.ReportUnknownKeys();
        }
        comments.ReportUnknownKeys();
        return found;
    }

    private static Integration? ReadCounting(YamlMapping counting, DiagnosticBag diagnostics)
    {
        Integration? found = null;
        if (counting.Mapping("umami") is { } umami)
        {
            if (Address(umami, "script", "https://cloud.umami.is/script.js", diagnostics) is { } script)
            {
                found = Counter("umami", script, Texts(umami, diagnostics, "id").Select(t => ("website-id", t.Value)));
                if (Origin(script) == "https://cloud.umami.is")
                    found = found with { Sources = [.. found.Sources, ("connect-src", "https://api-gateway.umami.dev")] };
            }
        }
        if (counting.Mapping("plausible") is { } plausible
            && Address(plausible, "script", "https://plausible.io/js/script.js", diagnostics) is { } plausibleScript)
            found = Counter("plausible", plausibleScript, Texts(plausible, diagnostics, "domain"));
        if (counting.Mapping("goatcounter") is { } goat && Texts(goat, diagnostics, "code") is [var code])
        {
            var origin = $"https://{code.Value}.goatcounter.com";
            found = new("goatcounter", "https://gc.zgo.at/count.js", [("goatcounter", origin + "/count")],
                [("script-src", "https://gc.zgo.at"), ("img-src", origin), ("connect-src", origin)]);
        }
        if (counting.Mapping("baidu") is { } baidu && Texts(baidu, diagnostics, "id") is [var id])
        {
            const string origin = "https://hm.baidu.com";
            found = new("baidu", $"{origin}/hm.js?{id.Value}", [],
                [("script-src", origin), ("img-src", origin), ("connect-src", origin)]);
        }
        counting.ReportUnknownKeys();
        return found;
    }

    private static Integration Counter(string service, string script, IEnumerable<(string Name, string Value)> values) =>
        new(service, script, [.. values], [("script-src", Origin(script)), ("connect-src", Origin(script))]);

    private static (string, string)[] ReadVerification(YamlMapping verification)
    {
        (string Key, string Name)[] known =
        [
            ("google", "google-site-verification"), ("bing", "msvalidate.01"), ("baidu", "baidu-site-verification"),
            ("yandex", "yandex-verification"), ("sogou", "sogou_site_verification"), ("360", "360-site-verification"),
            ("shenma", "shenma-site-verification"), ("toutiao", "bytedance-verification-code"),
        ];
        (string, string)[] found =
            [.. known.Select(k => (k.Name, Content: verification.Text(k.Key) ?? "")).Where(k => k.Content.Length > 0)];
        verification.ReportUnknownKeys();
        return found;
    }

    /// <returns>All of them, or none when one is missing.</returns>
    private static (string Name, string Value)[] Texts(YamlMapping service, DiagnosticBag diagnostics, params string[] keys)
    {
        List<(string, string)> values = [];
        foreach (var key in keys)
        {
            if (service.Text(key) is { Length: > 0 } text && Plain().IsMatch(text))
                values.Add((key, text));
            else
                diagnostics.Error(
                    DiagnosticCodes.WrongSiteType, $"this service needs '{key}', as it gives it to you.", service.SpanOf(key));
        }
        if (keys is not ["id" or "domain"])
            service.ReportUnknownKeys();
        return values.Count == keys.Length ? [.. values] : [];
    }

    private static string? Address(YamlMapping service, string key, string? otherwise, DiagnosticBag diagnostics)
    {
        var text = service.Text(key) ?? otherwise;
        if (text is not null && Uri.TryCreate(text, UriKind.Absolute, out var address) && address.Scheme == "https"
            && PlainAddress().IsMatch(text))
            return text.TrimEnd('/');
        diagnostics.Error(
            DiagnosticCodes.WrongSiteType, $"'{key}' must be an address that begins with https://.", service.SpanOf(key));
        return null;
    }

    private static string Origin(string address) => new Uri(address).GetLeftPart(UriPartial.Authority);

    [GeneratedRegex(@"^[\p{L}\p{N} ._/+=-]+$", RegexOptions.NonBacktracking)]
    private static partial Regex Plain();

    [GeneratedRegex(@"^[!-+./0-9:<-~-]+$", RegexOptions.NonBacktracking)]
    private static partial Regex PlainAddress();
}

/// <param name="Service">Its name.</param>
/// <param name="Address">Of its frame, its server or its script.</param>
/// <param name="Values">What the service is told, by name.</param>
/// <param name="Sources">What the content policy must allow.</param>
internal sealed record Integration(
    string Service, string Address, IReadOnlyList<(string Name, string Value)> Values,
    IReadOnlyList<(string Directive, string Source)> Sources);
