namespace Twinscript.Scripts;

/// <summary>The script a page is rendered in.</summary>
internal interface IScriptTarget
{
    /// <summary>BCP 47, e.g. <c>zh-Hans-CN</c>.</summary>
    string Tag { get; }

    TextConverter Text { get; }

    /// <summary>
    /// Whose conversion rules the script follows, when its own tag leaves that open: <c>zh-Hant</c> may follow <c>zh-Hant-HK</c>.
    /// </summary>
    string RulesTag => Tag;

    /// <summary>The address a reference means in this script.</summary>
    /// <param name="reference">What follows <c>twin:</c> in an attribute, unescaped: <c>page/culture.md#slack</c>.</param>
    string Resolve(string reference);
}
