using Twinscript.Building;

namespace Benchmarks.Fuzzing;

/// <summary>A site of one page, of which one file is random.</summary>
internal static class FuzzedSite
{
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
            FuzzKind.Prose or FuzzKind.Page or FuzzKind.Edited or FuzzKind.Notation or FuzzKind.Html => input.Text,
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
        if (!result.Succeeded || !isSafe || input.Kind is FuzzKind.Template or FuzzKind.SiteFile)
            return null;
        foreach (var script in (string[])["zh-hant", "zh-hans"])
        {
            var file = Path.Combine(root, "output", script, "index.html");
            if (!File.Exists(file))
                continue;
            if (FuzzedHtml.Running(File.ReadAllText(file)) is { } running)
                return $"{input.Kind}: runs {running}";
        }
        return null;
    }

    private static void Write(string folder, string path, string text)
    {
        var full = Path.Combine(folder, path);
        Directory.CreateDirectory(Path.GetDirectoryName(full) ?? folder);
        File.WriteAllBytes(full, System.Text.Encoding.UTF8.GetBytes(text)); // Half a character becomes U+FFFD.
    }
}
