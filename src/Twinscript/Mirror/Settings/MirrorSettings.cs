using Twinscript.Configuration;
using Twinscript.Diagnostics;
using Twinscript.Scripts;

namespace Twinscript.Mirror;

/// <summary>What <c>twinscript.yml</c> and the command line ask for.</summary>
internal sealed record MirrorSettings
{
    /// <summary>Null when the text tells.</summary>
    public string? From { get; init; }

    /// <summary>None when the source's script tells.</summary>
    public IReadOnlyList<PublishedScript> To { get; init; } = [];

    public Uri? Url { get; init; }

    public bool ByContext { get; init; } = true;

    public bool Names { get; init; } = true;

    public bool Vocabulary { get; init; } = true;

    public bool Quotes { get; init; } = true;

    public ElementSelector? Protects { get; init; }

    /// <summary>The selectors as they are written: they decide what the cache may give.</summary>
    public string ProtectsText { get; init; } = "";

    public SwitchPlace Switch { get; init; } = SwitchPlace.Floating;

    public Glossary Glossary { get; init; } = Glossary.Empty;

    /// <summary>Everything of the glossary, for the cache.</summary>
    public string GlossaryText { get; init; } = "";
}

internal enum SwitchSide
{
    /// <summary>Over a corner of the page.</summary>
    Floating,
    Before,
    After,

    /// <summary>At the end of the element.</summary>
    Inside,

    /// <summary>Instead of the element.</summary>
    Replace,

    /// <summary>The site links to the other script by itself.</summary>
    Nowhere,
}

/// <param name="Element">Null for <see cref="SwitchSide.Floating"/> and <see cref="SwitchSide.Nowhere"/>.</param>
internal sealed record SwitchPlace(SwitchSide Side, ElementSelector? Element, string Written, SourceSpan? Span)
{
    public static SwitchPlace Floating { get; } = new(SwitchSide.Floating, null, "", null);

    public static SwitchPlace Nowhere { get; } = new(SwitchSide.Nowhere, null, "", null);
}
