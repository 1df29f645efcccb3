using System.Collections.Frozen;

namespace Twinscript.Mirror;

/// <summary>What the names of properties say of their values, in the data of site generators and in their render functions.</summary>
internal static class ScriptKeys
{
    /// <summary>Even a lone slash is an address here.</summary>
    public static readonly FrozenSet<string> Addresses = FrozenSet.Create(StringComparer.Ordinal,
        "href", "to", "link", "path", "url", "permalink", "location", "previous", "next", "u", "as", "pathname", "pathLocale");

    /// <summary>Values that are compared, looked up or sent, and not read.</summary>
    public static readonly FrozenSet<string> NotRead = FrozenSet.Create(StringComparer.Ordinal,
        "id", "key", "class", "className", "style", "href", "src", "srcset", "for", "htmlFor", "slug", "hash", "anchor", "ref",
        "type", "file", "filePath", "relativePath", "filePathRelative", "path", "pathname", "pathLocale", "url", "to",
        "permalink", "source", "editUrl", "location", "doc_urls", "unversionedId", "chunkName", "component", "htmlFilePath",
        "sourceDirName", "regex", "pattern", "charset", "msgToTraditionalChinese");

    /// <summary>Methods whose arguments are parts of texts and no addresses of their own.</summary>
    public static readonly FrozenSet<string> TextMethods = FrozenSet.Create(StringComparer.Ordinal,
        "replace", "replaceAll", "split", "join", "indexOf", "lastIndexOf", "includes", "startsWith", "endsWith", "concat", "match",
        "test", "padStart", "padEnd");

    public static readonly FrozenSet<string> Languages = FrozenSet.Create(StringComparer.Ordinal, "lang", "htmlLang");
}
