using System.Buffers;
using Xunit;

namespace Hanzi.Tests;

public sealed class ContextTests
{
    private static readonly Converter ToTaiwan = Converter.Create("s2twp", new() { ByContext = true });
    private static readonly Converter ToMainland = Converter.Create("tw2sp", new() { ByContext = true });

    [Theory]
    [InlineData("流行程度", "流行程度")]
    [InlineData("暫存檔案", "临时文件")]
    [InlineData("兩位元老", "两位元老")]
    public void A_word_of_Taiwan_is_not_cut(string source, string expected) => Assert.Equal(expected, ToMainland.Convert(source));

    [Theory]
    [InlineData("统计操作数量以后", "統計操作數量以後")]
    [InlineData("就能推导出结论", "就能推導出結論")]
    [InlineData("复习补码表示", "複習補碼表示")]
    public void A_word_of_the_mainland_is_not_cut(string source, string expected) => Assert.Equal(expected, ToTaiwan.Convert(source));

    [Theory]
    [InlineData("這場電影的導演說，政府執行政策時要支援災區。", "这场电影的导演说，政府执行政策时要支援灾区。")]
    [InlineData("銀行程式設計師搭捷運。\n政府執行政策時要支援災區。", "银行程序员搭地铁。\n政府执行政策时要支援灾区。")]
    [InlineData("所有東西都在Azure這個雲端平台上執行。", "所有东西都在Azure这个云端平台上运行。")]
    [InlineData("他說執行力是關鍵指標。", "他说执行力是关键指标。")]
    [InlineData("在作業系統裡，行程與執行緒由排程器管理。", "在操作系统里，进程与线程由调度器管理。")]
    public void A_word_with_two_senses_has_the_one_the_text_asks_for(string source, string expected) =>
        Assert.Equal(expected, ToMainland.Convert(source));

    [Theory]
    [InlineData("公司用云服务", "公司用雲端服務")]
    [InlineData("这个开源项目的代码在仓库里", "這個開源專案的程式碼在倉庫裡")]
    [InlineData("运动会有十个项目", "運動會有十個項目")]
    public void A_word_is_said_as_Taiwan_says_it(string source, string expected) => Assert.Equal(expected, ToTaiwan.Convert(source));

    [Theory]
    [InlineData("余先生姓余，业余时间写作", "余先生姓余，業餘時間寫作")]
    [InlineData("涂先生糊涂地涂上了漆", "涂先生糊塗地塗上了漆")]
    public void A_surname_keeps_its_form(string source, string expected) => Assert.Equal(expected, ToTaiwan.Convert(source));

    [Theory]
    [InlineData("三、四個人", "三四个人")]
    [InlineData("一、二、三個步驟", "一、二、三个步骤")]
    [InlineData("第三、四個人", "第三、四个人")]
    [InlineData("請看〈關於本站〉", "请看《关于本站》")]
    [InlineData("《論語〈學而〉》", "《论语〈学而〉》")]
    public void Numbers_and_marks_of_titles_are_written_as_on_the_mainland(string source, string expected) =>
        Assert.Equal(expected, ToMainland.Convert(source));

    [Fact]
    public void Names_can_be_left_as_they_are()
    {
        Assert.Equal("特朗普在悉尼", ToMainland.Convert("川普在雪梨"));
        Assert.Equal("川普在雪梨", Converter.Create("tw2sp", new() { ByContext = true, Names = false }).Convert("川普在雪梨"));
    }

    [Fact]
    public void A_word_in_a_longer_one_is_another()
    {
        Assert.Equal("方程式", ToMainland.Convert("方程式"));
    }

    [Fact]
    public void Languages_are_converted_by_context_unless_said_otherwise()
    {
        Assert.Equal("流行程度", Converter.Create("zh-TW", "zh-CN", vocabulary: true).Convert("流行程度"));
        Assert.Equal("流进程度", Converter.Create("zh-TW", "zh-CN", vocabulary: true, new() { ByContext = false }).Convert("流行程度"));
    }

    [Fact]
    public void The_given_sentences_come_out_right()
    {
        foreach (var line in File.ReadLines(Path.Combine(AppContext.BaseDirectory, "Data", "conversion.tsv")).Where(l => l[0] != '#'))
        {
            var fields = line.Split('\t');
            var pattern = System.Text.RegularExpressions.Regex.Escape(fields[2]).Replace("\\{", "(?:", StringComparison.Ordinal)
                .Replace("}", ")", StringComparison.Ordinal).Replace("\\|", "|", StringComparison.Ordinal);
            Assert.Matches($"^{pattern}$", (fields[0] == "s2t" ? ToTaiwan : ToMainland).Convert(fields[1]));
        }
    }

    [Fact]
    public void A_name_of_a_configuration_is_exact_unless_context_is_asked_for()
    {
        Assert.Equal("流进程度", Converter.Create("tw2sp").Convert("流行程度"));
    }

    [Fact]
    public void The_result_does_not_depend_on_how_the_text_arrives()
    {
        var line = string.Concat(Enumerable.Repeat("流行程度要看銀行程式設計師怎麼寫暫存檔案，兩位元老", 700));
        var text = line + "\n" + line;
        foreach (var size in new[] { 1000, 4096, 5000, 8191 })
        {
            var (source, target) = (new Pieces(text, size), new StringWriter());
            ToMainland.Convert(source, target);
            Assert.Equal(ToMainland.Convert(text), target.ToString());
        }
    }

    [Fact]
    public void What_was_replaced_is_listed_as_when_converting_exactly()
    {
        const string Text = "流行程度要看銀行程式設計師怎麼寫暫存檔案，發布的軟體。";
        var (output, replacements) = (new ArrayBufferWriter<char>(), new List<Replacement>());
        ToMainland.Convert(Text, output, replacements);
        Assert.Equal(ToMainland.Convert(Text), output.WrittenSpan.ToString());
        var rebuilt = Text;
        foreach (var r in Enumerable.Reverse(replacements))
            rebuilt = rebuilt.Remove(r.SourceStart, r.SourceLength)
                .Insert(r.SourceStart, output.WrittenSpan.Slice(r.TargetStart, r.TargetLength).ToString());
        Assert.Equal(output.WrittenSpan.ToString(), rebuilt);
    }

    private sealed class Pieces(string text, int size) : TextReader
    {
        private int _at;

        public override int Read(char[] buffer, int index, int count)
        {
            var taken = Math.Min(Math.Min(size, count), text.Length - _at);
            text.CopyTo(_at, buffer, index, taken);
            _at += taken;
            return taken;
        }
    }
}
