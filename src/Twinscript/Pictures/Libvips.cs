using System.Runtime.CompilerServices;
using NetVips;

namespace Twinscript.Pictures;

/// <summary>
/// The native library behind <see cref="Image"/>. Nothing of it is loaded before the first call here, so sites without pictures do without
/// it.
/// </summary>
public static class Libvips
{
    /// <summary>Advice for when it is missing.</summary>
    public const string Advice =
        "Install it (Debian, Ubuntu: 'apt-get install libvips42'; "
            + "macOS: 'brew install vips'), or a twinscript packed with '-p:Libvips=true'.";

    private static readonly Lazy<string?> Found = new(Start);

    /// <summary>Null when this machine has no libvips.</summary>
    public static string? Version => Found.Value;

    private static string? Start()
    {
        try
        {
            return Initialise();
        }
        catch (Exception failure)
            when (failure is DllNotFoundException or EntryPointNotFoundException or BadImageFormatException or TypeInitializationException)
        {
            return null;
        }
    }

    [MethodImpl(MethodImplOptions.NoInlining)] // Its caller must exist where NetVips can't be loaded.
    private static string? Initialise()
    {
        if (!ModuleInitializer.VipsInitialized)
            return null;
        // Pictures are spread over the cores here; within one, the number of threads must not tell in the bytes.
        NetVips.NetVips.Concurrency = 1;
        Cache.Max = 0;
        // Failures come as exceptions; other messages must not mix with the program's own diagnostics.
        Log.SetLogHandler("VIPS", Enums.LogLevelFlags.All, (_, _, _) => { });
        return string.Join('.', Enumerable.Range(0, 3).Select(part => NetVips.NetVips.Version(part)));
    }
}
