using System.ComponentModel;
using System.Diagnostics;

namespace Twinscript.Cli.Preview;

internal static class Browser
{
    public static bool TryOpen(Uri address)
    {
        var start = OperatingSystem.IsWindows() ? new ProcessStartInfo(address.AbsoluteUri) { UseShellExecute = true }
            : new ProcessStartInfo(OperatingSystem.IsMacOS() ? "open" : "xdg-open", [address.AbsoluteUri])
            {
                UseShellExecute = false,
                RedirectStandardError = true,
            };
        try
        {
            using var process = Process.Start(start);
            return process is not null || OperatingSystem.IsWindows();
        }
        catch (Win32Exception)
        {
            return false;
        }
    }
}
