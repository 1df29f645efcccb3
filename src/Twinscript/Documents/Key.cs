namespace Twinscript.Documents;

/// <summary>Names one piece of metadata and its type. Two keys are the same only when they are the same object.</summary>
public sealed class Key<T>(string name)
{
    public override string ToString() => name;
}
