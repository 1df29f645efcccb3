namespace Hanzi;

/// <summary>A way of writing that OpenCC tells apart.</summary>
internal enum Writing
{
    Simplified,
    Traditional,
    Taiwan,
    HongKong,
    Japanese,
}

/// <summary>Reads BCP 47 language tags.</summary>
internal static class WrittenChinese
{
    private const string Supported =
        "zh-Hans (also -CN, -SG, -MY), zh-Hant, zh-Hant-TW, zh-Hant-HK, zh-Hant-MO, zh-CN, zh-SG, zh-MY, zh-TW, zh-HK, zh-MO, zh, ja";

    /// <exception cref="ArgumentException">The tag names no language that can be converted; the message lists those that can.</exception>
    public static Writing Parse(string tag, string parameter)
    {
        ArgumentNullException.ThrowIfNull(tag, parameter);
        return TryParse(tag)
            ?? throw new ArgumentException($"'{tag}' is no language that can be converted. Supported: {Supported}.", parameter);
    }

    /// <summary>The writing a tag names; null when it is none of ours.</summary>
    public static Writing? TryParse(string tag)
    {
        string? script = null, region = null;
        var subtags = tag.ToLowerInvariant().Split('-');
        foreach (var subtag in subtags.Skip(1).TakeWhile(s => s.Length > 1))
        {
            if (subtag.Length == 4 && char.IsAsciiLetter(subtag[0]))
                script ??= subtag;
            else if (subtag.Length == 2 && subtag.All(char.IsAsciiLetter))
                region ??= subtag;
            else if (subtag is not "cmn")
                return null;
        }

        return (subtags[0], script, region) switch
        {
            ("ja", null or "jpan", _) => Writing.Japanese,
            (not ("zh" or "cmn"), _, _) => null,
            (_, "hans", _) => Writing.Simplified,
            (_, null, null or "cn" or "sg" or "my") => Writing.Simplified,
            (_, null or "hant", "tw") => Writing.Taiwan,
            (_, null or "hant", "hk" or "mo") => Writing.HongKong,
            (_, "hant", _) => Writing.Traditional,
            _ => null,
        };
    }
}
