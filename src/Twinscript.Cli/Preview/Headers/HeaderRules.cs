using Microsoft.AspNetCore.Http;
using Microsoft.Extensions.Primitives;

namespace Twinscript.Cli.Preview.Headers;

internal static class HeaderRules
{
    /// <summary>A header named twice in one block has both values; in a later block it takes the place of the earlier.</summary>
    public static void Apply(IReadOnlyList<HeaderBlock> blocks, RequestPath path, IHeaderDictionary headers)
    {
        foreach (var block in blocks)
        {
            if (!block.For.Matches(path.Segments))
                continue;
            foreach (var group in block.Headers.GroupBy(header => header.Name, StringComparer.OrdinalIgnoreCase))
                headers[group.Key] = new StringValues(string.Join(", ", group.Select(header => header.Value)));
        }
    }
}
