using System.Net;
using System.Security.Cryptography;
using System.Text;
using System.Text.RegularExpressions;
using Hanzi;
using Twinscript.Cli.Tests;
using Xunit;

namespace Twinscript.Site.Tests.Pages;

/// <summary>What the microsite promises its readers about its own words.</summary>
public sealed partial class ContentTests(Microsite site)
{
    private const int Run = 8;

    /// <summary>
    /// Digests of runs of eight Han characters, in Simplified, that stand in a published retelling of the same essay. The microsite tells
    /// the facts in words of its own; and the retelling's words are not to stand here either.
    /// </summary>
    private static readonly HashSet<string> RunsOfOthers = new(StringComparer.Ordinal)
    {
        "0EF54993C58681BE", "1CD41A9A0FB8EF2B", "1D9F472E07A4011D", "28F47313CAE63961", "49C7553B27A646CF",
        "683CF4C9C7CDE096", "78426DC37ABA9D8B", "C40B59C6B0FEF425", "C963C39958131C36", "E77F2FE2F1A0EE63",
    };

    [Fact]
    public async Task No_page_says_a_thing_in_the_words_of_somebody_else()
    {
        var fold = Converter.Create("t2s");
        List<string> found = [];
        foreach (var file in Directory.EnumerateFiles(Path.Combine(Repository.Root, "input"), "*.md", SearchOption.AllDirectories))
        {
            var text = await File.ReadAllTextAsync(file, TestContext.Current.CancellationToken);
            var han = NotHan().Replace(fold.Convert(text), "");
            for (var i = 0; i + Run <= han.Length; i++)
            {
                if (RunsOfOthers.Contains(Convert.ToHexString(SHA256.HashData(Encoding.UTF8.GetBytes(han[i..(i + Run)])))[..16]))
                    found.Add($"{Path.GetFileName(file)}: {han[i..(i + Run)]}");
            }
        }

        Assert.Empty(found);
    }

    [Fact]
    public async Task Every_word_of_the_table_stands_on_the_page_it_names_in_both_forms()
    {
        var table = await File.ReadAllTextAsync(
            Path.Combine(Repository.Root, "input", "words.md"), TestContext.Current.CancellationToken);
        List<string> missing = [];
        var rows = WordRow().Matches(table);
        foreach (Match row in rows)
        {
            var page = row.Groups["page"].Value;
            if (!TextOf("zh-hant", page).Contains(row.Groups["own"].Value, StringComparison.Ordinal))
                missing.Add($"{page}: {row.Groups["own"].Value}");
            if (!TextOf("zh-hans", page).Contains(row.Groups["other"].Value, StringComparison.Ordinal))
                missing.Add($"{page}: {row.Groups["other"].Value}");
        }

        Assert.Equal(35, rows.Count);
        Assert.Empty(missing);
    }

    private string TextOf(string script, string page)
    {
        var html = File.ReadAllText(Path.Combine(site.Output, script, page, "index.html"));
        return WebUtility.HtmlDecode(Tag().Replace(html[html.IndexOf("<main", StringComparison.Ordinal)..], ""));
    }

    [GeneratedRegex(@"[^\u4E00-\u9FFF]+", RegexOptions.None, matchTimeoutMilliseconds: 1000)]
    private static partial Regex NotHan();

    [GeneratedRegex("<[^>]*>", RegexOptions.None, matchTimeoutMilliseconds: 1000)]
    private static partial Regex Tag();

    [GeneratedRegex(
        """^\| <span[^>]*>(?<own>[^<]+)</span> \| <span[^>]*>(?<other>[^<]+)</span> \|.*\]\((?<page>[\w-]+)\.md""",
        RegexOptions.Multiline | RegexOptions.ExplicitCapture, matchTimeoutMilliseconds: 1000)]
    private static partial Regex WordRow();
}
