namespace Twinscript.Documents;

/// <summary>Where a file lies below the folder it was read from, with forward slashes, e.g. <c>notes/culture.md</c>.</summary>
public readonly record struct SourcePath(string Value)
{
    public string Extension => Path.GetExtension(Value);

    /// <summary>With forward slashes, without the file's name; empty at the top.</summary>
    public string Folder => Value.LastIndexOf('/') is var slash and >= 0 ? Value[..slash] : "";

    /// <summary>
    /// The target of a relative link written in this file: <c>..</c> and <c>.</c> resolved; null when it leaves the root.
    /// </summary>
    public SourcePath? Resolve(string link)
    {
        List<string> parts = link.StartsWith('/') ? [] : [.. Folder.Split('/', StringSplitOptions.RemoveEmptyEntries)];
        foreach (var part in link.Split('/'))
        {
            if (part is "" or ".")
                continue;
            if (part != "..")
                parts.Add(part);
            else if (parts.Count == 0)
                return null;
            else
                parts.RemoveAt(parts.Count - 1);
        }
        return new(string.Join('/', parts));
    }

    public override string ToString() => Value;
}
