using System.Text.RegularExpressions;
using Twinscript.Diagnostics;
using Twinscript.Yaml;

namespace Twinscript.Configuration;

/// <summary>What <c>site.yml</c> says under <c>policy</c>, by directives such as <c>img-src</c>.</summary>
internal sealed partial record PolicyOptions
{
    private static readonly string[] Names =
    [
        "img", "frame", "media", "script", "style", "font", "connect", "object", "worker", "manifest", "child", "default",
        "form-action", "base-uri", "frame-ancestors",
    ];

    /// <summary>Sources beside those the build finds.</summary>
    public IReadOnlyDictionary<string, IReadOnlyList<string>> Added { get; init; } = Nothing();

    /// <summary>Sources in place of those the build finds.</summary>
    public IReadOnlyDictionary<string, IReadOnlyList<string>> Replaced { get; init; } = Nothing();

    /// <summary>Origins and directives that pages may not load from though authors wrote them.</summary>
    public IReadOnlyList<string> Forbidden { get; init; } = [];

    public static PolicyOptions Read(YamlMapping root, DiagnosticBag diagnostics)
    {
        if (root.Mapping("policy") is not { } policy)
            return new();
        var options = new PolicyOptions
        {
            Added = Sources(policy, "add", diagnostics),
            Replaced = Sources(policy, "replace", diagnostics),
            Forbidden = [.. policy.Texts("forbid").Select(text => Forbid(text, diagnostics)).OfType<string>()],
        };
        policy.ReportUnknownKeys();
        return options;
    }

    /// <summary>Whether the site lets pages load from an origin that one of them names.</summary>
    public bool Allows(string directive, string origin) =>
        !Forbidden.Contains(directive, StringComparer.Ordinal) && !Forbidden.Contains(origin, StringComparer.OrdinalIgnoreCase)
            && !Forbidden.Any(text => origin.EndsWith("://" + text, StringComparison.OrdinalIgnoreCase));

    private static Dictionary<string, IReadOnlyList<string>> Sources(YamlMapping policy, string key, DiagnosticBag diagnostics)
    {
        var sources = Nothing();
        if (policy.Mapping(key) is not { } listed)
            return sources;
        // Asked for, so that an unknown one is reported with the nearest name.
        foreach (var name in Names)
        {
            var texts = listed.Texts(name).Concat(listed.Texts(Directive(name) is var full && full != name ? full : "")).ToArray();
            foreach (var text in texts.Where(text => !Source().IsMatch(text.Text)))
                ReportSource(text, diagnostics);
            if (texts.Length > 0)
                sources[Directive(name)] = [.. texts.Select(text => text.Text).Where(text => Source().IsMatch(text))];
        }
        listed.ReportUnknownKeys();
        return sources;
    }

    private static string? Forbid(LocatedText text, DiagnosticBag diagnostics)
    {
        var name = text.Text.EndsWith("-src", StringComparison.Ordinal) ? text.Text[..^4] : text.Text;
        if (Names.Contains(name, StringComparer.Ordinal))
            return Directive(name);
        if (Source().IsMatch(text.Text))
            return text.Text.TrimEnd('/');
        ReportSource(text, diagnostics);
        return null;
    }

    // A space or semicolon would begin another source or directive, a line break another header.
    private static void ReportSource(LocatedText text, DiagnosticBag diagnostics) => diagnostics.Error(
        DiagnosticCodes.WrongSiteType, $"'{text.Text}' is no source of a content policy. Write one such as https://example.org or 'self'.",
        text.Span);

    private static string Directive(string name) => name.Contains('-', StringComparison.Ordinal) ? name : name + "-src";

    private static Dictionary<string, IReadOnlyList<string>> Nothing() => new(StringComparer.Ordinal);

    [GeneratedRegex(@"^[!-+./0-9:<-~-]+$", RegexOptions.NonBacktracking)]
    private static partial Regex Source();
}
