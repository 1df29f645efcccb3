using System.Diagnostics;

namespace Twinscript.Documents;

/// <summary>Tells the folder of a killed run from that of one at work: both carry the number of their process.</summary>
internal static class OtherProcesses
{
    public static bool IsRunning(int process)
    {
        try
        {
            using var found = Process.GetProcessById(process);
            return true;
        }
        catch (ArgumentException)
        {
            return false;
        }
    }
}
