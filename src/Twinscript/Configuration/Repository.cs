using Twinscript.Diagnostics;
using Twinscript.Yaml;

namespace Twinscript.Configuration;

/// <summary>Where the site's sources can be edited.</summary>
/// <param name="Url">Of the repository; null when none is named.</param>
/// <param name="Edit">An address with <c>:path</c> for a page's path in the input folder; null derives it from the repository.</param>
internal sealed record Repository(string? Url, string? Edit)
{
    public const string PathName = ":path";

    public bool IsKnown => Url is not null || Edit is not null;

    public static Repository Read(YamlMapping root, DiagnosticBag diagnostics)
    {
        var (url, edit) = (root.Text("repository")?.TrimEnd('/'), root.Text("edit"));
        if (url is not null && !IsAddress(url))
        {
            diagnostics.Error(
                DiagnosticCodes.WrongSiteType, $"'repository' must be an address such as https://github.com/name/site, not '{url}'.",
                root.SpanOf("repository"));
        }
        if (edit is not null && (!IsAddress(edit) || !edit.Contains(PathName, StringComparison.Ordinal)))
        {
            diagnostics.Error(
                DiagnosticCodes.WrongSiteType,
                $"'edit' must be an address with {PathName} in it, such as https://github.com/name/site/edit/main/input/{PathName}, "
                    + $"not '{edit}'.",
                root.SpanOf("edit"));
        }
        return new(url, edit);
    }

    /// <param name="path">Of a page below the input folder.</param>
    /// <param name="folder">Of the input in the repository, with a slash at its end.</param>
    public string? EditUrl(string path, string folder)
    {
        if (Edit is not null)
            return Edit.Replace(PathName, Escaped(path), StringComparison.Ordinal);
        if (Url is null)
            return null;
        var way = new Uri(Url).Host.Contains("gitlab", StringComparison.OrdinalIgnoreCase) ? "/-/edit/main/" : "/edit/main/";
        return Url + way + Escaped(folder + path);
    }

    private static bool IsAddress(string text) => Uri.TryCreate(text, UriKind.Absolute, out var url) && url.Scheme is "https" or "http";

    private static string Escaped(string path) => string.Join('/', path.Split('/').Select(Uri.EscapeDataString));
}
