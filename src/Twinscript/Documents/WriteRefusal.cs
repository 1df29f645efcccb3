using Twinscript.Diagnostics;

namespace Twinscript.Documents;

/// <summary>Says why a file or a folder cannot be written.</summary>
internal static class WriteRefusal
{
    // ENOSPC and Linux' EDQUOT; ERROR_HANDLE_DISK_FULL and ERROR_DISK_FULL.
    private static readonly int[] Full = [28, 122, unchecked((int)0x80070027), unchecked((int)0x80070070)];

    /// <param name="folder">As the author calls the output.</param>
    /// <param name="file">Below it; empty for the folder itself.</param>
    public static void Report(DiagnosticBag diagnostics, string folder, string file, Exception refusal)
    {
        var reason = refusal switch
        {
            UnauthorizedAccessException => "permission denied",
            IOException when Full.Contains(refusal.HResult) => "the disk is full",
            _ => "a file stands in the way, or another program uses the folder",
        };
        diagnostics.Error(
            DiagnosticCodes.CannotWrite,
            $"this cannot be written: {reason}. Mend that, or choose another folder with --output.",
            SourceText.WholeFile(file.Length == 0 ? folder : $"{folder}/{file}"));
    }
}
