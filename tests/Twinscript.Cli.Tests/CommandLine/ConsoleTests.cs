using Twinscript.Cli.Reporting;
using Twinscript.Diagnostics;
using Xunit;

namespace Twinscript.Cli.Tests.CommandLine;

public sealed class ConsoleTests
{
    private static readonly Diagnostic[] Problems =
    [
        Diagnostic.Error("TS1", "one.", new("a.md", 1, 1, 1, "字")),
        Diagnostic.Warning("TS2", "two.", new("b.md")),
        Diagnostic.Error("TS3", "three."),
    ];

    [Fact]
    public void Without_a_terminal_nothing_but_text_is_printed()
    {
        using var text = new StringWriter();
        DiagnosticPrinter.Print(Problems, new() { Out = TextWriter.Null, Error = text });

        Assert.DoesNotContain('\e', text.ToString());
        Assert.EndsWith("2 errors, 1 warning" + Environment.NewLine, text.ToString(), StringComparison.Ordinal);
    }

    [Fact]
    public void In_a_terminal_the_kind_of_problem_has_a_colour()
    {
        using var text = new StringWriter();
        DiagnosticPrinter.Print(Problems, new() { Out = TextWriter.Null, Error = text, ErrorHasColour = true });

        Assert.Contains("\e[1;31merror TS1\e[0m: one.", text.ToString(), StringComparison.Ordinal);
        Assert.Contains("\e[1;33mwarning TS2\e[0m: two.", text.ToString(), StringComparison.Ordinal);
    }

    [Fact]
    public void A_message_cannot_steer_the_terminal()
    {
        Assert.Equal("a␛[2Jb␇�", Printable.Of("a\e[2Jb\a\u202E"));
    }
}
