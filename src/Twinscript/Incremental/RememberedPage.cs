using Twinscript.Markdown;
using Twinscript.Pages;
using Twinscript.Scripts;

namespace Twinscript.Incremental;

/// <summary>What an earlier build made of a page's source, and what it had asked about the rest of the site meanwhile.</summary>
/// <param name="Scripts">One for each script the page was published in.</param>
internal sealed record RememberedPage(
    RenderedMarkdown Markdown, IReadOnlyList<RememberedScript> Scripts, IReadOnlyList<Question> Questions);

/// <param name="Title">What markup in the page says its title is; null when it says nothing.</param>
internal sealed record RememberedScript(string Tag, string Html, string? Title, IReadOnlyList<PageHeading> Headings)
{
    /// <summary>Null where nothing on the site needs it.</summary>
    public ScriptAlignment? Alignment { get; init; }
}

/// <summary>Something a page depends on beyond its own source. The page may be used again while every answer is the same.</summary>
internal readonly record struct Question(QuestionKind Kind, string Subject, string Answer);

internal enum QuestionKind : byte
{
    IsPage,
    Exists,
    SvgText,
    Picture,
    WholePicture,
    Address,
}
