using System.Runtime.CompilerServices;
using Twinscript.Documents;

namespace Twinscript.Theme;

/// <summary>Digests of the texts of pages, each taken once for as long as the text lives.</summary>
internal static class HtmlDigests
{
    private static readonly ConditionalWeakTable<string, StrongBox<Digest>> Known = [];

    public static Digest Of(string html) => Known.GetValue(html, static text => new(Digest.Of([text]))).Value;
}
