using Twinscript.Diagnostics;
using Xunit;

namespace Twinscript.Tests.Diagnostics;

public sealed class DiagnosticBagTests
{
    [Fact]
    public void Problems_come_out_by_file_line_and_column_whatever_order_they_came_in()
    {
        var bag = new DiagnosticBag();
        bag.Error("TS2", "third", new("b.md", 1, 1));
        bag.Error("TS1", "second", new("a.md", 10, 1));
        bag.Warning("TS9", "first", new("a.md", 9, 5));

        Assert.Equal(["first", "second", "third"], bag.InOrder().Select(d => d.Message));
    }

    [Fact]
    public void A_problem_found_twice_is_listed_once()
    {
        var bag = new DiagnosticBag();
        bag.Error("TS1", "same", new("a.md", 1, 1));
        bag.Error("TS1", "same", new("a.md", 1, 1));

        Assert.Single(bag.InOrder());
    }

    [Fact]
    public void Warnings_alone_are_no_failure()
    {
        var bag = new DiagnosticBag();
        bag.Warning("TS1", "careful");

        Assert.False(bag.HasErrors);
    }
}
