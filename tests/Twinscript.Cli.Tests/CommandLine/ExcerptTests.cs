using Twinscript.Cli.Reporting;
using Twinscript.Diagnostics;
using Twinscript.Diagnostics.Languages;
using Twinscript.Cli.Tests.Snapshots;
using Xunit;

namespace Twinscript.Cli.Tests.CommandLine;

public sealed class ExcerptTests
{
    [Fact]
    public void Marks_stand_under_what_they_mark()
    {
        Snapshot.Match("excerpts", string.Join('\n', Excerpt("詳見 [工程](enginering.md) 一章。", "enginering.md"),
            Excerpt("\ttitle:\t工程", "工程"),
            Excerpt("一個𠮷野家的字", "野家"),
            Excerpt("e\u0301tat de cafe\u0301, la", "la"),
            Excerpt("👩‍💻 emoji 之後", "之後"),
            Excerpt("ｆｕｌｌ width", "width"),
            Excerpt("nothing", ""),
            Excerpt(new string('長', 200) + "錯字在此" + new string('行', 200), "錯字在此"),
            Excerpt(new string('x', 300), new string('x', 300)),
            Excerpt("esc \e[31mred\e[0m 錯", "錯"),
            Excerpt("abc \u202Eevil\u202C 錯", "錯")));
    }

    [Fact]
    public void Columns_count_code_points_and_marks_count_cells()
    {
        var excerpt = SourceExcerpt.Of(new("a.md", 1, 2, 2, "𠮷中a"), "𠮷中a", 80);

        Assert.Equal((2, 3), (excerpt.Indent, excerpt.Marks));
    }

    [Theory]
    [InlineData(20)]
    [InlineData(41)]
    [InlineData(80)]
    public void A_long_line_never_takes_more_cells_than_there_are(int room)
    {
        var line = string.Concat(Enumerable.Repeat("長a", 100));
        for (var column = 1; column <= 200; column += 7)
        {
            var excerpt = SourceExcerpt.Of(new("a.md", 1, column, 5, line), line, room);
            Assert.InRange(CellWidth.Of(excerpt.Line), 1, room);
            Assert.InRange(excerpt.Indent + excerpt.Marks, 1, room);
        }
    }

    private static string Excerpt(string line, string problem)
    {
        var source = new SourceText("input/page.md", line);
        var at = problem.Length == 0 ? line.Length : line.IndexOf(problem, StringComparison.Ordinal);
        return DiagnosticPrinter.Plain(
            Diagnostic.Error("TS999", "here.", source.Span(at, problem.Length)), Language.English);
    }
}
