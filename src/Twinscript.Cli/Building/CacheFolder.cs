using System.Security.Cryptography;
using System.Text;
using Twinscript.Building;

namespace Twinscript.Cli.Building;

/// <summary>Where builds keep what the next one can use: a hidden folder that may be deleted at any time.</summary>
internal static class CacheFolder
{
    public const string Name = ".twinscript";

    /// <summary>One for each site that is built from this folder.</summary>
    public static MemoryFile MemoryOf(BuildOptions options)
    {
        var site = Encoding.UTF8.GetBytes($"{options.InputFolder}\n{options.ThemeFolder}\n{options.OutputFolder}");
        return new(Path.Combine(
            options.WorkingFolder, Name, "builds", System.Convert.ToHexStringLower(SHA256.HashData(site).AsSpan(0, 6))));
    }
}
