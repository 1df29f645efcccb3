using System.Buffers;

namespace Twinscript.Scripts;

/// <summary>Text that no Markdown rule could read otherwise.</summary>
internal static class Plain
{
    private const string Letters = "ABCDEFGHIJKLMNOPQRSTUVWXYZabcdefghijklmnopqrstuvwxyz0123456789 ,;?()";

    /// <summary>ASCII letters and digits with a little punctuation, and everything beyond ASCII.</summary>
    public static SearchValues<char> Characters { get; } = SearchValues.Create([
        .. Letters, .. Enumerable.Range(0x80, 0x10000 - 0x80).Select(unit => (char)unit),
    ]);
}
