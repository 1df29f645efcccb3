using System.Buffers;

namespace Twinscript.Scripts;

/// <summary>A page read once and rendered in any number of scripts. Immutable.</summary>
/// <remarks>
/// The text of a block is converted as a whole and laid back over its inline elements, because words don't stop at tags:
/// <c>头&lt;strong&gt;发&lt;/strong&gt;</c> is 頭髮 and not 頭發.
/// </remarks>
internal sealed class ScriptedHtml
{
    /// <summary>What an attribute's value begins with when it is a reference for <see cref="IScriptTarget.Resolve"/>.</summary>
    public const string ReferencePrefix = "twin:";

    // Between two pages of a thread.
    [ThreadStatic]
    private static ArrayBufferWriter<char>? _output;

    internal ScriptedHtml(
        string html, HtmlPiece[] pieces, TextStretch[] stretches, string[] references, IReadOnlyList<QuotedBlock> quotations,
        MarkupTable markup)
    {
        (Html, Pieces, Stretches, References, Markup) = (html, pieces, stretches, references, markup);
        Quotations = quotations;
    }

    /// <summary>The blocks in which quotation marks stand.</summary>
    public IReadOnlyList<QuotedBlock> Quotations { get; }

    internal string Html { get; }

    internal HtmlPiece[] Pieces { get; }

    internal TextStretch[] Stretches { get; }

    internal string[] References { get; }

    internal MarkupTable Markup { get; }

    /// <param name="html">Any input, well-formed or not.</param>
    /// <param name="sourceTag">The language the text was written in, e.g. <c>zh-Hant-TW</c>.</param>
    /// <param name="markup">What the placeholders in the HTML stand for.</param>
    public static ScriptedHtml Parse(string html, string sourceTag, MarkupTable? markup = null) =>
        new ScriptedHtmlCompiler(html, new(sourceTag), markup ?? MarkupTable.Empty).Compile();

    public string Render(IScriptTarget target) => RenderScript(target).Html;

    /// <param name="target">The script.</param>
    /// <param name="words">Tells regional words apart in the alignment; null to make none.</param>
    public RenderedScript RenderScript(IScriptTarget target, RegionalWordTest? words = null)
    {
        var output = new ArrayBufferWriter<char>(Html.Length + 256);
        var alignment = words is null ? null : new AlignmentBuilder(Html, words);
        var title = Render(target, output, alignment);
        return new(output.WrittenSpan.ToString(), title, alignment?.Build());
    }

    /// <summary>What has to be written over in a page's HTML; all else stays.</summary>
    public static TextEdits Edits(string html, SourceLanguage source, ElementSelector? protects, IScriptTarget target)
    {
        var page = new ScriptedHtmlCompiler(html, source, MarkupTable.Empty, protects, keepsLiterals: false).Compile();
        var output = _output ?? new(16 * 1024);
        _output = null;
        var edits = new TextEditsBuilder();
        new ScriptedHtmlRenderer(page, target, output, alignment: null, edits).Run();
        var built = edits.Build(output.WrittenSpan);
        output.ResetWrittenCount();
        if (output.Capacity <= 1024 * 1024)
            _output = output;
        return built;
    }

    /// <returns>The title, see <see cref="RenderedScript.Title"/>.</returns>
    public string? Render(IScriptTarget target, ArrayBufferWriter<char> output, AlignmentBuilder? alignment = null) =>
        new ScriptedHtmlRenderer(this, target, output, alignment).Run();
}
