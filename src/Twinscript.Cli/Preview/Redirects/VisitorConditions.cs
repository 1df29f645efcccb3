using Microsoft.AspNetCore.Http;
using Microsoft.AspNetCore.Http.Headers;

namespace Twinscript.Cli.Preview.Redirects;

/// <summary>What a rule may ask about the visitor.</summary>
internal static class VisitorConditions
{
    public static bool Hold(string name, IReadOnlyList<string> values, HttpRequest request) => name switch
    {
        "Language" => PreferredLanguage(request) is { } language && values.Any(value => Speaks(language, value)),
        // Nothing here knows where a visitor is; the host's own cookie says where to pretend to be.
        "Country" => request.Cookies["nf_country"] is { } country && values.Contains(country, StringComparer.OrdinalIgnoreCase),
        "Cookie" => values.Any(request.Cookies.ContainsKey),
        _ => false,
    };

    // Only the language the visitor likes best counts: somebody who reads English first has not asked for a script.
    private static string? PreferredLanguage(HttpRequest request) =>
        request.Cookies["nf_lang"]
        ?? new RequestHeaders(request.Headers).AcceptLanguage
            .Where(language => language.Quality is not 0)
            .OrderByDescending(language => language.Quality ?? 1)
            .Select(language => language.Value.ToString())
            .FirstOrDefault();

    private static bool Speaks(string language, string wanted) =>
        language.StartsWith(wanted, StringComparison.OrdinalIgnoreCase)
        && (language.Length == wanted.Length || language[wanted.Length] == '-');
}
