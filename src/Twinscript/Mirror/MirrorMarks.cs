using System.Text;

namespace Twinscript.Mirror;

/// <summary>The comments around everything that is added to an original, so that the next run begins with the original again.</summary>
internal static class MirrorMarks
{
    public const string Open = "<!--twinscript-->";
    public const string Close = "<!--/twinscript-->";

    /// <summary>In the head of every page of a new tree.</summary>
    public const string Counterpart = "<!--twinscript mirror-->";

    private const string Kept = "<template data-twinscript-replaced>";
    private const string KeptEnd = "</template>";

    /// <summary>Whether a file, in UTF-8, may hold one of the marks.</summary>
    public static bool MayBeIn(ReadOnlySpan<byte> file) => file.IndexOf("<!--twinscript"u8) >= 0;

    public static string Around(string added) => Open + added + Close;

    /// <summary>Keeps what is replaced beside what replaces it, where no browser shows it.</summary>
    public static string Replacing(string original, string by) => $"{Open}{Kept}{original}{KeptEnd}{by}{Close}";

    /// <summary>Where something was added.</summary>
    public static List<(int Start, int End)> PlacesIn(string text)
    {
        List<(int, int)> places = [];
        for (var open = text.IndexOf(Open, StringComparison.Ordinal); open >= 0;)
        {
            var close = text.IndexOf(Close, open, StringComparison.Ordinal);
            if (close < 0)
                break;
            places.Add((open, close));
            open = text.IndexOf(Open, close, StringComparison.Ordinal);
        }
        return places;
    }

    /// <summary>The original as its generator wrote it; the same instance when nothing was added.</summary>
    public static string Strip(string text)
    {
        var open = text.IndexOf(Open, StringComparison.Ordinal);
        if (open < 0)
            return text;
        var output = new StringBuilder(text.Length);
        var at = 0;
        for (; open >= 0; open = text.IndexOf(Open, at, StringComparison.Ordinal))
        {
            var close = text.IndexOf(Close, open, StringComparison.Ordinal);
            if (close < 0)
                break;
            output.Append(text, at, open - at);
            var added = text.AsSpan(open + Open.Length, close - open - Open.Length);
            if (added.StartsWith(Kept) && added.LastIndexOf(KeptEnd) is var end and > 0)
                output.Append(added[Kept.Length..end]);
            at = close + Close.Length;
        }
        return output.Append(text, at, text.Length - at).ToString();
    }
}
