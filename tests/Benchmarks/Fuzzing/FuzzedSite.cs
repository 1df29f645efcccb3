using AngleSharp.Html.Parser;
using Twinscript.Building;
using Twinscript.Scripts;

namespace Benchmarks.Fuzzing;

/// <summary>A site of one page, of which one file is random.</summary>
internal static class FuzzedSite
{
    private const string Last = "戊己庚辛";

    public static string? Check(FuzzedInput input, string folder)
    {
        var root = Path.Combine(folder, "site");
        if (Directory.Exists(root))
            Directory.Delete(root, recursive: true);
        var isSafe = input.Seed % 3 == 0;
        Write(root, "input/site.yml", input.Kind == FuzzKind.SiteFile ? input.Text
            : $"title: 站\nurl: https://example.org\n{(isSafe ? "html: safe\n" : "")}");
        Write(root, "input/index.md", input.Kind switch
        {
            FuzzKind.FrontMatter => $"---\n{input.Text}\n---\n漢字\n",
            FuzzKind.Prose => $"{input.Text}\n\n{Last}\n",
            FuzzKind.Page or FuzzKind.Notation or FuzzKind.Html => input.Text,
            _ => "# 甲\n\n漢字\n",
        });
        Write(root, "theme/theme.yml", "script: zh-Hant-TW\n");
        Write(root, "theme/layouts/page.liquid", input.Kind == FuzzKind.Template ? input.Text
            : "<!doctype html><html lang=\"{{ site.script.tag }}\"><title>{{ page.title }}</title><main>{{ page.content }}</main></html>");
        if (input.Kind != FuzzKind.Template)
        {
            Write(root, "theme/layouts/offline.liquid",
                "<!doctype html><html lang=zh><head><meta charset=utf-8><title>x</title></head><body>{% for page in pages %}"
                    + "<article>{{ page.content }}</article>{% endfor %}</body></html>");
            Write(root, "theme/layouts/epub-page.liquid",
                "<html xmlns=\"http://www.w3.org/1999/xhtml\"><head><title>x</title></head><body>{{ page.xhtml }}</body></html>");
            Write(root, "theme/layouts/epub-contents.liquid", "<html xmlns=\"http://www.w3.org/1999/xhtml\"><body/></html>");
        }
        if (input.Kind == FuzzKind.Glossary)
            Write(root, "input/glossary.yml", input.Text);
        var result = SiteBuilder.BuildAsync(new() { WorkingFolder = root }, CancellationToken.None).GetAwaiter().GetResult();
        if (result.Diagnostics.FirstOrDefault(d => d.Code == "TS408") is { } fault)
            return $"{input.Kind}: {fault.Message}";
        if (!result.Succeeded || input.Kind is FuzzKind.Template or FuzzKind.SiteFile)
            return null;
        foreach (var script in (string[])["zh-hant", "zh-hans"])
        {
            var file = Path.Combine(root, "output", script, "index.html");
            if (!File.Exists(file))
                continue;
            var html = File.ReadAllText(file);
            if (input.Kind == FuzzKind.Prose && (Lost(html, input.Text, script) ?? Unbalanced(html)) is { } problem)
                return $"{input.Kind}: {problem}";
            if (isSafe && FuzzedHtml.Running(html) is { } running)
                return $"{input.Kind}: runs {running}";
        }
        return null;
    }

    // Words that are the same in both scripts, counted: a page shows each as often as it is written, and no rule may drop one.
    private static string? Lost(string html, string written, string script)
    {
        var shown = new HtmlParser().ParseDocument(html).QuerySelector("main")?.TextContent ?? "";
        if (!shown.Contains(Last, StringComparison.Ordinal))
            return $"'{Last}' is lost in {script}";
        foreach (var word in (string[])["引", "𠮷"])
        {
            if (Count(shown, word) < Count(written, word))
                return $"'{word}' is written {Count(written, word)} times and shown {Count(shown, word)} times in {script}";
        }
        return null;
    }

    private static int Count(string text, string word) => text.Split(word).Length - 1;

    private static string? Unbalanced(string html)
    {
        var open = new Stack<string>();
        var scanner = new HtmlScanner(html);
        while (scanner.Read(foreign: false))
        {
            if (scanner.Kind is not (HtmlTokenKind.StartTag or HtmlTokenKind.EndTag))
                continue;
            var name = html[scanner.NameStart..scanner.NameEnd];
            if (scanner.Kind == HtmlTokenKind.StartTag)
            {
                if (!Elements.TraitsOf(name).Any(ElementTraits.Void))
                    open.Push(name);
            }
            else if (!open.TryPop(out var last) || last != name)
                return $"</{name}> ends <{last}>";
        }
        return open.Count == 0 ? null : $"<{open.Peek()}> is left open";
    }

    private static void Write(string folder, string path, string text)
    {
        var full = Path.Combine(folder, path);
        Directory.CreateDirectory(Path.GetDirectoryName(full) ?? folder);
        File.WriteAllBytes(full, System.Text.Encoding.UTF8.GetBytes(text)); // Half a character becomes U+FFFD.
    }
}
