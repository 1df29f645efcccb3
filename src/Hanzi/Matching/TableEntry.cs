using System.Runtime.InteropServices;

namespace Hanzi;

/// <summary>A key, what replaces it, and whether the key must not be cut by a word that begins inside it.</summary>
[StructLayout(LayoutKind.Auto)]
internal readonly record struct TableEntry(string Key, string Value, bool Guarded = false);
