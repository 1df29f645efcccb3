namespace Twinscript.Scripts;

/// <param name="Title">What markup in the page says its title is; null when it says nothing.</param>
/// <param name="Alignment">Null when it wasn't asked for.</param>
internal sealed record RenderedScript(string Html, string? Title, ScriptAlignment? Alignment = null);
