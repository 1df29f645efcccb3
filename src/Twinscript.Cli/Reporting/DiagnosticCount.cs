using System.Runtime.InteropServices;
using Twinscript.Diagnostics;

namespace Twinscript.Cli.Reporting;

[StructLayout(LayoutKind.Auto)]
internal readonly record struct DiagnosticCount(int Errors, int Warnings)
{
    public bool Any => Errors + Warnings > 0;

    public static DiagnosticCount Of(IReadOnlyList<Diagnostic> diagnostics)
    {
        var errors = diagnostics.Count(d => d.Severity == Severity.Error);
        return new(errors, diagnostics.Count - errors);
    }

    public override string ToString() => (Errors, Warnings) switch
    {
        (0, _) => Quantity.Of(Warnings, "warning"),
        (_, 0) => Quantity.Of(Errors, "error"),
        _ => $"{Quantity.Of(Errors, "error")}, {Quantity.Of(Warnings, "warning")}",
    };
}
