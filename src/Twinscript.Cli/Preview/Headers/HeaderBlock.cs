namespace Twinscript.Cli.Preview.Headers;

/// <summary>The headers of one path pattern in a <c>_headers</c> file.</summary>
internal sealed record HeaderBlock(HeaderPattern For, IReadOnlyList<(string Name, string Value)> Headers);
