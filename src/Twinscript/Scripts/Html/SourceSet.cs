namespace Twinscript.Scripts;

/// <summary>Reads what <c>srcset</c> lists, by the rules browsers follow.</summary>
internal static class SourceSet
{
    private const string Space = " \t\n\r\f";

    /// <returns>Each address with its width or density, which may be empty.</returns>
    public static IEnumerable<(string Url, string Descriptor)> Parse(string value)
    {
        List<(string, string)> candidates = [];
        for (var rest = value.AsSpan().TrimStart(Space + ","); !rest.IsEmpty; rest = rest.TrimStart(Space + ","))
        {
            var end = rest.IndexOfAny(Space) is var space and >= 0 ? space : rest.Length;
            var url = rest[..end];
            rest = rest[end..];
            if (url.EndsWith(','))
            {
                candidates.Add((url.TrimEnd(',').ToString(), ""));
                continue;
            }
            var comma = rest.IndexOf(',') is var at and >= 0 ? at : rest.Length;
            candidates.Add((url.ToString(), rest[..comma].Trim(Space).ToString()));
            rest = rest[comma..];
        }
        return candidates;
    }
}
