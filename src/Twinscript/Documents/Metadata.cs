using System.Diagnostics.CodeAnalysis;

namespace Twinscript.Documents;

/// <summary>An immutable, typed bag; the newest value of a key hides older ones.</summary>
public sealed class Metadata
{
    private readonly object _key;
    private readonly object? _value;
    private readonly Metadata? _older;

    // The digest of a cached result stands for all metadata it had by then.
    private static readonly Key<Digest> Made = new("made", made => made.ToString());

    private Metadata(object key, object? value, Metadata? older) => (_key, _value, _older) = (key, value, older);

    public static Metadata Empty { get; } = new(new object(), null, null);

    public Metadata With<T>(Key<T> key, T value) => new(key, value, this);

    internal Metadata MadeAs(Digest made) => With(Made, made);

    /// <summary>Adds everything that came in since a cached step made the document, and what stands for the rest.</summary>
    internal void AddTo(DigestBuilder digest)
    {
        for (var at = this; at?._key is IKey key; at = ReferenceEquals(key, Made) ? null : at._older)
            digest.Add(key.ToString()).Add(key.IdentityOf(at._value));
    }

    public bool TryGet<T>(Key<T> key, [MaybeNullWhen(false)] out T value)
    {
        for (var at = this; at is not null; at = at._older)
        {
            if (ReferenceEquals(at._key, key))
            {
                value = (T)at._value!; // With stored a T under this very key.
                return true;
            }
        }
        value = default;
        return false;
    }
}
