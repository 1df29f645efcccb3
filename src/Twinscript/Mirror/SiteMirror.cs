using Twinscript.Diagnostics;

namespace Twinscript.Mirror;

/// <summary>Adds the other script to a site that any generator built.</summary>
public static class SiteMirror
{
    /// <exception cref="OperationCanceledException">Interrupted; what was there before is whole.</exception>
    public static Task<MirrorResult> RunAsync(MirrorOptions options, CancellationToken cancellation) =>
        Task.Run(() => Run(options, cancellation), cancellation);

    private static MirrorResult Run(MirrorOptions options, CancellationToken cancellation)
    {
        var diagnostics = new DiagnosticBag();
        var summary = new MirrorRun(options, diagnostics, cancellation).Run();
        return new(diagnostics.InOrder(), summary);
    }
}
