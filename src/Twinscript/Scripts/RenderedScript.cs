namespace Twinscript.Scripts;

/// <param name="Title">What markup in the page says its title is; null when it says nothing.</param>
internal sealed record RenderedScript(string Html, string? Title);
