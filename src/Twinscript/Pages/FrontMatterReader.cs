using Twinscript.Diagnostics;
using Twinscript.Documents;
using Twinscript.Scripts;
using Twinscript.Yaml;

namespace Twinscript.Pages;

/// <summary>Finds and reads the YAML between the two <c>---</c> lines at the top of a page.</summary>
internal static class FrontMatterReader
{
    private const string Fence = "---";

    private static readonly YamlCodes Codes = new(DiagnosticCodes.UnknownFrontMatterKey, DiagnosticCodes.WrongFrontMatterType);

    /// <param name="bodyStart">Offset of the page's body; the text's length when the front matter is unusable.</param>
    /// <returns>Null when the front matter is unusable; the problems are reported.</returns>
    public static FrontMatter? Read(SourceText text, SourcePath path, DiagnosticBag diagnostics, out int bodyStart)
    {
        bodyStart = text.Text.Length;
        if (!StartsWithFence(text.Text))
        {
            bodyStart = 0;
            var heading = PageTitle.In(text.Text);
            return new() { Title = heading?.Text ?? FileName(path), TitleStandsFirst = heading is { StandsFirst: true } };
        }
        var yamlStart = EndOfLine(text.Text, 0);
        if (FindClosingFence(text.Text, yamlStart) is not { } closing)
        {
            diagnostics.Error(DiagnosticCodes.UnclosedFrontMatter,
                $"the front matter that starts here never ends. Add a line '{Fence}' after its last key.", text.Span(0, Fence.Length));
            return null;
        }
        bodyStart = EndOfLine(text.Text, closing);
        if (YamlSource.Parse(text, yamlStart, closing - yamlStart, DiagnosticCodes.BrokenFrontMatter, diagnostics) is not { } yaml
            || YamlMapping.Root(yaml, Codes, diagnostics) is not { } root)
        {
            return null;
        }
        return Read(root, text.Text.AsSpan(bodyStart), path, diagnostics);
    }

    private static FrontMatter Read(YamlMapping root, ReadOnlySpan<char> body, SourcePath path, DiagnosticBag diagnostics)
    {
        var titles = root.TextPerScript("title");
        var title = root.IsMapping("title") ? titles.Values.FirstOrDefault() : root.Text("title");
        var heading = title is null ? PageTitle.In(body) : null;
        var frontMatter = new FrontMatter
        {
            Title = title ?? heading?.Text ?? FileName(path),
            TitleStandsFirst = heading is { StandsFirst: true },
            Titles = titles,
            Description = root.Text("description"),
            Date = root.Date("date"),
            Updated = root.Date("updated"),
            Section = root.Text("section"),
            Order = root.Integer("order"),
            Layout = Located(root, "layout"),
            Tags = root.Texts("tags"),
            Author = root.Text("author"),
            Editor = root.Text("editor"),
            Column = root.Text("column"),
            Source = ReadAttribution(root.Mapping("source")),
            Credit = root.Text("credit"),
            Related = root.Texts("related"),
            Image = Located(root, "image"),
            Toc = root.Flag("toc"),
            Draft = root.Flag("draft") ?? false,
            Script = Located(root, "script"),
            Convert = root.Flag("convert") ?? true,
            ConvertTitle = root.Flag("convert-title") ?? true,
            Permalink = Located(root, "permalink"),
            Aliases = root.Texts("aliases"),
            Conversions = PageConversions.Read(root, diagnostics),
            Extra = root.Node("extra"),
        };
        root.ReportUnknownKeys();
        return frontMatter;
    }

    private static Attribution? ReadAttribution(YamlMapping? source)
    {
        if (source is null)
            return null;
        var attribution = new Attribution(source.Text("title"), source.Text("url"), source.Text("author"), source.Text("publisher"));
        source.ReportUnknownKeys();
        return attribution;
    }

    private static LocatedText? Located(YamlMapping root, string key) =>
        root.Text(key) is { } text ? new LocatedText(text, root.SpanOf(key)) : null;

    private static bool StartsWithFence(string text) =>
        text.StartsWith(Fence, StringComparison.Ordinal) && text.AsSpan(Fence.Length, EndOfLine(text, 0) - Fence.Length).IsWhiteSpace();

    private static int? FindClosingFence(string text, int from)
    {
        for (var at = from; at < text.Length; at = EndOfLine(text, at))
        {
            var line = text.AsSpan(at, EndOfLine(text, at) - at).TrimEnd();
            if (line is Fence or "...")
                return at;
        }
        return null;
    }

    private static int EndOfLine(string text, int from) => text.IndexOf('\n', from) is var end and >= 0 ? end + 1 : text.Length;

    private static string FileName(SourcePath path) => Path.GetFileNameWithoutExtension(path.Value);
}
