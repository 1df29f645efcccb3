using System.Buffers;
using Xunit;

namespace Hanzi.Tests;

public sealed class ContextTests
{
    private static readonly Converter ToTaiwan = Converter.Create("s2twp", new() { ByContext = true });
    private static readonly Converter ToMainland = Converter.Create("tw2sp", new() { ByContext = true });

    [Theory]
    [InlineData("流行程度", "流行程度")]
    [InlineData("暫存檔案", "暂存文件")]
    [InlineData("兩位元老", "两位元老")]
    public void A_word_of_Taiwan_is_not_cut(string source, string expected) => Assert.Equal(expected, ToMainland.Convert(source));

    [Theory]
    [InlineData("统计操作数量以后", "統計操作數量以後")]
    [InlineData("就能推导出结论", "就能推導出結論")]
    [InlineData("复习补码表示", "複習補碼表示")]
    public void A_word_of_the_mainland_is_not_cut(string source, string expected) => Assert.Equal(expected, ToTaiwan.Convert(source));

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
