namespace Twinscript.Documents;

/// <summary>Names one piece of metadata and its type. Two keys are the same only when they are the same object.</summary>
/// <param name="identity">
/// A text that differs whenever the value differs. Without one, no document may go into a cached step that has the key from after
/// the cached step before.
/// </param>
public sealed class Key<T>(string name, Func<T, string?>? identity = null) : IKey
{
    public override string ToString() => name;

    string? IKey.IdentityOf(object? value) => identity is null
        ? throw new InvalidOperationException($"The key '{name}' has no identity, so no document that has one can be cached.")
        : identity((T)value!); // Metadata stores a T under this very key.
}

internal interface IKey
{
    string? IdentityOf(object? value);
}
