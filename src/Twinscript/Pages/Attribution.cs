namespace Twinscript.Pages;

/// <summary>The work a page goes back to.</summary>
internal sealed record Attribution(string? Title, string? Url, string? Author, string? Publisher);
