namespace Twinscript.Documents;

/// <summary>
/// Where a file lies below the output folder, with forward slashes and no leading one, e.g. <c>zh-hant/culture/index.html</c>.
/// </summary>
public readonly record struct SitePath(string Value)
{
    private const string Index = "index.html";

    /// <summary>The address below the site's base path: starts with a slash, <c>index.html</c> left out, percent-encoded.</summary>
    public string Url
    {
        get
        {
            var path = Value == Index || Value.EndsWith("/" + Index, StringComparison.Ordinal) ? Value[..^Index.Length] : Value;
            return "/" + string.Join('/', path.Split('/').Select(Uri.EscapeDataString));
        }
    }

    /// <summary>
    /// A path an author wrote, percent-encoded or not, as in a <c>permalink</c> or an alias. Slashes at its ends are left out.
    /// </summary>
    /// <param name="problem">Why it can't be one, as a sentence; null when it can.</param>
    public static SitePath? Written(string text, out string? problem)
    {
        var path = Uri.UnescapeDataString(text).Trim().Trim('/');
        problem = Problem(path);
        return problem is null ? new SitePath(path) : null;
    }

    /// <summary>Whether a file of this path lies below the folder it is written to.</summary>
    internal bool StaysInside => Value is { Length: > 0 } && !Path.IsPathRooted(Value) && !Value.Contains('\0', StringComparison.Ordinal)
        && !Value.Split('/', Path.DirectorySeparatorChar).Any(part => part is ".." or "." or "");

    private static string? Problem(string path)
    {
        foreach (var character in path)
        {
            if (char.IsControl(character))
                return $"The character U+{(int)character:X4} is none that can stand in one.";
            if (character is '?' or '#' or '\\' or ':')
                return $"'{character}' can't stand in one.";
        }
        var parts = path.Split('/');
        if (parts.Contains(".."))
            return "'..' leads out of its folder.";
        if (parts.Contains("."))
            return "'.' names no page.";
        if (path.Length > 0 && parts.Contains(""))
            return "A folder's name is missing between two slashes.";
        return parts[^1] == Index ? $"'{Index}' is what every folder's page is called. Name the folder alone." : null;
    }

    public override string ToString() => Value;
}
