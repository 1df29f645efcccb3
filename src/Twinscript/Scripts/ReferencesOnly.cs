namespace Twinscript.Scripts;

/// <summary>For text that is already in the target's script.</summary>
internal sealed class ReferencesOnly(IScriptTarget target) : IScriptTarget
{
    public string Tag => target.Tag;

    public TextConverter Text => IdentityTextConverter.Instance;

    public string Resolve(string reference) => target.Resolve(reference);
}
