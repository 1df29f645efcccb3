using System.Collections.Concurrent;
using Hanzi;
using Twinscript.Scripts;

namespace Twinscript.Tests.Scripts;

/// <summary>A script to render in; references resolve to an address that names script and reference.</summary>
internal sealed record TestTarget(string Tag, TextConverter Text) : IScriptTarget
{
    private static readonly ConcurrentDictionary<string, Converter> Converters = new(StringComparer.Ordinal);

    public static TestTarget Simplified { get; } = new("zh-Hans-CN", Dictionary("t2s"));

    public static TestTarget Traditional { get; } = new("zh-Hant-TW", Dictionary("s2tw"));

    public static TestTarget Same(string tag) => new(tag, IdentityTextConverter.Instance);

    public string Resolve(string reference) => $"/{Tag}/{reference}";

    public static DictionaryTextConverter Dictionary(string configuration) =>
        new(Converters.GetOrAdd(configuration, name => Converter.Create(name)));

    public static string ToSimplified(string html) => ScriptedHtml.Parse(html, "zh-Hant-TW").Render(Simplified);

    public static string ToTraditional(string html) => ScriptedHtml.Parse(html, "zh-Hans-CN").Render(Traditional);
}
