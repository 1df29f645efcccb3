using System.Globalization;
using System.Text;
using Benchmarks.Building;

namespace Benchmarks.Mirror;

/// <summary>The other script for a built site of many pages, beside Debian's <c>opencc</c> on the same files.</summary>
internal static class MirrorBenchmark
{
    private const int Rounds = 3;
    private const int Links = 40;

    public static int Run(string[] options)
    {
        var root = Repository.Root();
        var pages = Array.IndexOf(options, "--pages") is var at and >= 0
            ? int.Parse(options[at + 1], CultureInfo.InvariantCulture) : 10_000;
        using var bench = new BenchFolder(keep: options.Contains("--keep"));
        var site = bench.Site("mirror", pages);
        var bytes = WriteSite(Path.Combine(site, "public"), new SamplePages(root), pages);
        string[] mirror = [.. Tools.TwinscriptJustInTime(root), "mirror", "public"];
        List<SiteBuild> contenders =
        [
            new("twinscript mirror, from nothing", site, "new", [.. mirror, "--output", "new", "--no-cache"], () => SetAside("new")),
            new("twinscript mirror, words from the cache", site, "kept", [.. mirror, "--output", "kept"], () => SetAside("kept")),
            new("twinscript mirror, nothing changed", site, "same", [.. mirror, "--output", "same"], () => { }),
        ];
        if (Tools.Succeeds("opencc", "--version"))
        {
            contenders.Add(new("opencc, a file at a time", site, "opencc", ["sh", "-c", """
                cd public && find . -name '*.html' | while read f; do
                  mkdir -p "../opencc/$(dirname "$f")" && opencc -c tw2sp.json -i "$f" -o "../opencc/$f"
                done
                """], () => SetAside("opencc")));
        }
        else
            Console.WriteLine("Without opencc: apt-get install opencc.");

        var results = SiteBuild.MeasureInTurns(contenders, options.Contains("--quick") ? 1 : Rounds);
        Console.WriteLine(string.Create(CultureInfo.InvariantCulture, $"{pages:N0} pages, {bytes / 1e6:0.0} MB"));
        Console.WriteLine("| | seconds | processor | MB/s | peak, MB |");
        Console.WriteLine("| --- | ---: | ---: | ---: | ---: |");
        foreach (var (contender, result) in contenders.Zip(results))
            Console.WriteLine(string.Create(
                CultureInfo.InvariantCulture,
                $"| {contender.Name} | {result.Seconds:0.0} | {result.Processor:0.0} "
                    + $"| {bytes / 1e6 / result.Seconds:0} | {result.Megabytes:0} |"));
        return 0;

        void SetAside(string folder) => bench.SetAside(Path.Combine(site, folder));
    }

    private static long WriteSite(string folder, SamplePages sample, int pages)
    {
        var bytes = 0L;
        var menu = string.Concat(Enumerable.Range(0, Links).Select(i =>
            $"<li class=\"menu-item\"><a class=\"menu-link\" href=\"/{SamplePages.Name(i)}/\">{sample.Title(i)}</a></li>\n"));
        for (var number = 0; number < pages; number++)
        {
            var page = Encoding.UTF8.GetBytes(Page(sample, number, pages, menu));
            var path = Path.Combine(folder, SamplePages.Name(number), "index.html");
            Directory.CreateDirectory(Path.GetDirectoryName(path) ?? folder);
            File.WriteAllBytes(path, page);
            bytes += page.Length;
        }
        return bytes;
    }

    private static string Page(SamplePages sample, int number, int pages, string menu)
    {
        var name = SamplePages.Name(number);
        var title = sample.Title(number);
        var html = new StringBuilder($"""
            <!DOCTYPE html>
            <html lang="zh-TW"><head><meta charset="utf-8"><title>{title}</title><meta name="description" content="{title}">
            <link rel="canonical" href="https://example.org/{name}/"><link rel="stylesheet" href="/css/main.css">
            <meta property="og:title" content="{title}"><meta property="og:url" content="https://example.org/{name}/"></head>
            <body><nav><ul>{menu}</ul></nav><main><h1>{title}</h1>

            """);
        foreach (var line in sample.Body(number, pages, other => $"/{other}/").Split('\n', StringSplitOptions.RemoveEmptyEntries))
            html.Append(line.StartsWith("## ", StringComparison.Ordinal) ? $"<h2 id=\"h{html.Length}\">{line[3..]}</h2>\n"
                : line.StartsWith("- ", StringComparison.Ordinal) ? $"<ul><li>{line[2..]}</li></ul>\n"
                : $"<p>{line.Replace("**", "<em>", StringComparison.Ordinal)}</p>\n");
        return html.Append("</main><footer>本站內容以程式碼與文件的形式公開。</footer></body></html>\n").ToString();
    }
}
