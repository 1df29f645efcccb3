namespace Twinscript.Documents;

/// <summary>Where a file lies below the output folder, with forward slashes and no leading one, e.g. <c>zh-hant/culture/index.html</c>.</summary>
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

    public override string ToString() => Value;
}
