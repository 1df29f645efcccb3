using System.Text;
using Microsoft.AspNetCore.Http;

namespace Twinscript.Cli.Preview.Redirects;

/// <param name="Target">Placeholders filled in. May mix encoded and plain characters, as the file does.</param>
internal readonly record struct RedirectMatch(int Status, string Target)
{
    /// <summary>The place in the site to answer from; null when the rule leads to another host.</summary>
    public RequestPath? Path => RequestPath.Of(Uri.UnescapeDataString(Target.Split('?', '#')[0]));

    /// <summary>The address to send a browser to. The visitor's query goes along where the rule has none of its own.</summary>
    public string Location(QueryString query)
    {
        var location = new StringBuilder();
        foreach (var rune in Target.EnumerateRunes())
        {
            if (rune.IsAscii && rune.Value > ' ')
                location.Append(rune);
            else
                location.Append(Uri.EscapeDataString(rune.ToString()));
        }
        if (query.HasValue && !Target.Contains('?'))
            location.Append(query.Value);
        return location.ToString();
    }
}
