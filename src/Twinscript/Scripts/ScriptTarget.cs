namespace Twinscript.Scripts;

/// <param name="rulesTag">See <see cref="IScriptTarget.RulesTag"/>.</param>
/// <param name="resolve">From a reference without its <c>twin:</c> to an address.</param>
internal sealed class ScriptTarget(string tag, string rulesTag, TextConverter text, Func<string, string> resolve) : IScriptTarget
{
    public string Tag => tag;

    public string RulesTag => rulesTag;

    public TextConverter Text => text;

    public string Resolve(string reference) => resolve(reference);
}
