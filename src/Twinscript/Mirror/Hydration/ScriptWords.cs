using Twinscript.Scripts;

namespace Twinscript.Mirror;

/// <summary>How a string stands in a script.</summary>
internal enum StringUse
{
    Value,

    /// <summary>The name of a property whose value is an object: <c>{"/guide/": […]}</c>.</summary>
    KeyOfObject,

    /// <summary>The name of any other property, or the name in <c>a["name"]</c>.</summary>
    Key,

    /// <summary>What a method of strings looks for or puts in: <c>path.replace(/\/$/, "/index")</c>.</summary>
    PartOfText,

    /// <summary>The first of a pair whose second is an object, as in <c>Object.fromEntries([["/", {…}]])</c>.</summary>
    FirstOfPair,
}

/// <summary>What becomes of one string in a script or in JSON.</summary>
/// <remarks>
/// A text becomes the same wherever it stands, as a name of a property or in a comparison too: what was equal stays equal, and what is
/// found under a name is still found. Ids, class names, paths and files stay as they are, as they do in pages.
/// </remarks>
internal sealed class ScriptWords(
    IMirrorTree tree, TreeAddresses addresses, PageTexts texts, PageFramework framework = PageFramework.None)
{
    private const int DeepestNesting = 4;

    private readonly HtmlRewriter _links = new(new(null,
        address => (address.IsIn("href") || address.IsIn("action") ? addresses.Map(address.Value, home: true) : null) ?? address.Value));

    /// <returns>The same instance when nothing changes.</returns>
    public string Convert(string value, string key, StringUse use, int depth = 0)
    {
        if (value.Length == 0)
            return value;
        if (use == StringUse.Value && ScriptKeys.Languages.Contains(key) && SourceTags.AreTheSame(value, tree.SourceTag))
            return tree.Tag;
        if (use != StringUse.PartOfText && value[0] is '/' or 'h' && !value.Contains(' ', StringComparison.Ordinal)
            && addresses.Map(value, IsHome(key, use)) is { } mapped)
            return mapped;
        if (Docusaurus(value, key) is { } based)
            return based;
        var isFile = key == "relativePath" || (key == "path" && IndexFiles.Handles(new(value)));
        if (isFile && addresses.MapFile(value) is { } file)
            return file;
        var han = ScriptStrings.IsIn(value);
        if (use == StringUse.Value && depth < DeepestNesting && value[0] is '{' or '[' && value[^1] is '}' or ']'
            && (han || ScriptStrings.MayBeIn(value) || value.Contains("\"/", StringComparison.Ordinal)
                || value.Contains("\"relativePath\"", StringComparison.Ordinal))
            && ConvertJson(value, depth + 1) is { } json)
            return json;
        if (!han)
            return ScriptStrings.IsHtml(value) ? _links.Rewrite(value) : value;
        if (ScriptKeys.NotRead.Contains(key) && use == StringUse.Value || ScriptStrings.IsOtherLanguageOrTable(value))
            return value;
        if (ScriptStrings.IsHtml(value))
            return _links.Rewrite(tree.ConvertHtml(value));
        return ScriptStrings.IsAddress(value) ? value : texts.Convert(value);
    }

    /// <summary>A text without the rules for addresses, properties and markup.</summary>
    public string ConvertText(string text) =>
        ScriptStrings.IsIn(text) && !ScriptStrings.IsOtherLanguageOrTable(text) ? texts.Convert(text) : text;

    /// <returns>Null when it is no JSON.</returns>
    public string? ConvertJson(string json, int depth = 0)
    {
        var converted = SearchIndexes.ConvertData(json, this) ?? ScriptText.ConvertJson(json, this, depth);
        return framework == PageFramework.VitePress && converted is not null ? VitePress.LeadHome(converted, addresses.Prefix) : converted;
    }

    /// <summary>Docusaurus adds the base to whatever lacks it, its own start page first.</summary>
    private string? Docusaurus(string value, string key)
    {
        if (framework != PageFramework.Docusaurus)
            return null;
        if (key == "baseUrl" && value == tree.BasePath)
            return addresses.Prefix;
        if (key is not ("src" or "srcDark" or "favicon" or "image") || value.Contains(':', StringComparison.Ordinal))
            return null;
        var file = value.StartsWith(tree.BasePath, StringComparison.Ordinal) ? value[tree.BasePath.Length..] : value.TrimStart('/');
        return tree.Contains(new(file)) && !value.StartsWith(tree.BasePath + "assets/", StringComparison.Ordinal)
            ? string.Concat(Enumerable.Repeat("../", tree.Folder.Trim('/').Split('/').Length)) + file : null;
    }

    /// <summary>Whether a lone slash is the start page here.</summary>
    private static bool IsHome(string key, StringUse use) =>
        use is StringUse.KeyOfObject or StringUse.FirstOfPair || (use == StringUse.Value && ScriptKeys.Addresses.Contains(key));
}
