using System.Text;
using System.Text.RegularExpressions;
using Twinscript.Cli.Tests.Diagnostics;
using Twinscript.Cli.Tests.Snapshots;
using Twinscript.Diagnostics.Languages;
using Xunit;

namespace Twinscript.Cli.Tests.Languages;

/// <summary>What is translated, and whether all is.</summary>
public sealed partial class CatalogueTests
{
    public static TheoryData<string> Chinese => ["zh-Hant", "zh-Hans"];

    // Faults of the program, which nobody but its makers can mend.
    private static readonly string[] Internal = 
        ["is not in the assembly.", "is not embedded.", "is no asset.", "every build replaces it whole."];

    [Fact]
    public void Every_translation_has_the_holes_of_its_original()
    {
        var entries = CatalogueFile.Read().ToArray();

        Assert.True(entries.Length > 500, $"{entries.Length} entries");
        Assert.All(entries, e => Assert.NotEmpty(e.Translation));
        Assert.All(entries, e => Assert.Equal((e.Original, Phrase.HolesOf(e.Original)), (e.Original, Phrase.HolesOf(e.Translation))));
        Assert.Empty(entries.GroupBy(e => e.Original, StringComparer.Ordinal).Where(same => same.Count() > 1).Select(same => same.Key));
    }

    [Theory]
    [MemberData(nameof(Chinese))]
    public void Every_diagnostic_is_translated(string tag)
    {
        var language = Named(tag);
        var shown = new StringBuilder();
        List<string> missing = [];
        foreach (var file in Directory.EnumerateFiles(DiagnosticCase.Folder).Order(StringComparer.Ordinal))
        {
            var expected = File.ReadAllText(file).Split("-- expected --\n")[1];
            foreach (Match line in DiagnosticLines().Matches(expected))
            {
                var message = line.Groups["message"].Value;
                if (language.Find(message) is { } translated)
                    shown.Append(line.Groups["code"].Value).Append(": ").Append(translated).Append('\n');
                else
                    missing.Add(message);
            }
        }

        Assert.Empty(missing);
        Snapshot.Match($"diagnostics-{tag}", shown.ToString());
    }

    /// <summary>A message that no case provokes is translated too.</summary>
    [Fact]
    public void Every_sentence_in_the_sources_is_translated()
    {
        var known = CatalogueFile.Read().Select(e => e.Original).ToHashSet(StringComparer.Ordinal);
        var missing = from project in new[] { "Twinscript", "Twinscript.Cli", "Hanzi/Review" }
                      from file in Directory.EnumerateFiles(
                          Path.Combine(Repository.Root, "src", project), "*.cs", SearchOption.AllDirectories)
                      where !file.Contains("/obj/", StringComparison.Ordinal) && !file.EndsWith("Standalone.cs", StringComparison.Ordinal)
                      from text in SourceTexts.Of(File.ReadAllText(file))
                      where IsSentence(text.Text) && !IsInternal(text.Text, text.Before) && !IsKnown(text.Text)
                      select $"{Path.GetFileName(file)}: {text.Text}";

        Assert.Empty(missing.Distinct(StringComparer.Ordinal));

        // A hint may follow that is no literal.
        bool IsKnown(string text) =>
            known.Contains(text) || known.Any(original => original.StartsWith(text + "{", StringComparison.Ordinal));
    }

    [Fact]
    public void Values_are_kept_as_they_are_and_only_the_programs_own_words_are_converted()
    {
        const string Message = "no page at '檔案/設定 and so.md'. Did you mean '檔案/設定.md'?";

        Assert.Equal("找不到頁面「檔案/設定 and so.md」。您要的是「檔案/設定.md」嗎？", Language.Traditional.Translate(Message));
        Assert.Equal("找不到页面“檔案/設定 and so.md”。您要的是“檔案/設定.md”吗？", Language.Simplified.Translate(Message));
        Assert.Equal(Message, Language.English.Translate(Message));
    }

    [Theory]
    [InlineData("text", "text")]
    [InlineData("standard input", "標準輸入")]
    public void A_file_whose_name_is_a_word_of_the_program_keeps_it(string file, string shown) =>
        Assert.StartsWith(
            $"{shown}：第 3 個位元組",
            Language.Traditional.Translate(
                $"{file}: not well-formed UTF-8 at byte 3. Convert the file to UTF-8 first, or use --lossy to replace such bytes."),
            StringComparison.Ordinal);

    [Fact]
    public void A_value_that_looks_like_a_message_is_split_where_the_rest_makes_sense()
    {
        const string Message = "unknown key 'x'. Or 'y'. Did you mean 'title'? Templates find it under 'extra'.";

        Assert.Equal(
            "不認得鍵「x'. Or 'y」。您要的是「title」嗎？樣板可以在「extra」下面讀到它。",
            Language.Traditional.Translate(Message));
    }

    [Fact]
    public void What_nobody_translated_stays_English() =>
        Assert.Equal("Nobody has seen this.", Language.Traditional.Translate("Nobody has seen this."));

    [Theory]
    [InlineData("en", null, null, null)]
    [InlineData("en", null, null, "C")]
    [InlineData("en", null, null, "C.UTF-8")]
    [InlineData("en", null, null, "ja_JP.UTF-8")]
    [InlineData("zh-Hant", null, null, "zh_TW.UTF-8")]
    [InlineData("zh-Hant", null, null, "zh_HK")]
    [InlineData("zh-Hant", null, null, "zh_Hant_TW.UTF-8@stroke")]
    [InlineData("zh-Hans", null, null, "zh_CN.GB18030")]
    [InlineData("zh-Hans", null, null, "zh_SG.UTF-8")]
    [InlineData("zh-Hans", null, null, "zh")]
    [InlineData("en", "C", "zh_TW", "zh_CN")]
    [InlineData("zh-Hant", null, "zh_TW", "zh_CN")]
    [InlineData("zh-Hans", "", "", "zh_CN")]
    internal void The_environment_is_asked_in_the_order_of_POSIX(string tag, string? all, string? messages, string? lang) =>
        Assert.Equal(
            tag,
            Language.OfEnvironment(name => name switch { "LC_ALL" => all, "LC_MESSAGES" => messages, "LANG" => lang, _ => null }).Tag);

    private static Language Named(string tag) => Language.Named(tag) ?? throw new ArgumentException(tag, nameof(tag));

    private static bool IsSentence(string text) =>
        text.Length > 8 && text[^1] is '.' or '?' && text.Count(c => c == ' ') > 1 && text.Any(char.IsAsciiLetterLower)
            && !text.Contains('\n', StringComparison.Ordinal) && !text.StartsWith('#') && !text.StartsWith('(');

    private static bool IsInternal(string text, string before) =>
        Internal.Any(part => text.Contains(part, StringComparison.Ordinal))
            || InternalException().IsMatch(before)
            || before.Contains("[Obsolete(", StringComparison.Ordinal);

    [GeneratedRegex(
        @"^(\S+: )?(error|warning) (?<code>TS\d+): (?<message>.+?)( \(\d+ times, here first\))?$",
        RegexOptions.ExplicitCapture | RegexOptions.Multiline, matchTimeoutMilliseconds: 1000)]
    private static partial Regex DiagnosticLines();

    [GeneratedRegex(
        @"new (InvalidOperation|NotSupported|KeyNotFound|UnreachableException|ArgumentOutOfRange|InvalidData)\w*\(\s*[^;]*$",
        RegexOptions.ExplicitCapture, matchTimeoutMilliseconds: 1000)]
    private static partial Regex InternalException();
}
