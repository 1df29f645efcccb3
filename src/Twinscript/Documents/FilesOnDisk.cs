using System.Runtime.InteropServices;
using System.Text;
using Microsoft.Win32.SafeHandles;

namespace Twinscript.Documents;

/// <summary>Facts about a path in the file system, beyond its existence.</summary>
internal static class FilesOnDisk
{
    private const int Links = 40;

    // Of the runtime's own record of a file's state: the mode, the device, the number on it.
    private const int ModeAt = 4;
    private const int DeviceAt = 88;
    private const int NumberAt = 104;
    private const int RoomForState = 256;

    // Of the record of Linux's statx, which is laid out alike on every kind of processor.
    private const int NamesAt = 16;
    private const int OwnerAt = 20;
    private const int CurrentFolder = -100;
    private const uint NamesAndOwner = 4 | 8;
    private const int TypeMask = 0xF000;
    private const int RegularFile = 0x8000;
    private const int Folder = 0x4000;

    /// <summary>Whether a pipe, a socket or a device is there. Reading one may never end.</summary>
    public static bool IsSpecial(string path) => StateOf(path) is { } state && (state.Mode & TypeMask) is not (RegularFile or Folder);

    /// <summary>How somebody in the working folder names a folder.</summary>
    public static string Display(string folder, string workingFolder)
    {
        var relative = Path.GetRelativePath(RealPath(workingFolder), folder);
        return (relative.StartsWith("..", StringComparison.Ordinal) ? folder : relative).Replace(Path.DirectorySeparatorChar, '/');
    }

    /// <summary>Whether two paths lead to one file, through whatever links.</summary>
    public static bool AreSame(string one, string other) =>
        Path.GetFullPath(one) == Path.GetFullPath(other)
        || (StateOf(one) is { } first && StateOf(other) is { } second
            && (first.Device, first.Number) == (second.Device, second.Number));

    /// <summary>Whether a new file in its place would leave another name of it, or its owner, behind. True where nothing tells.</summary>
    public static bool IsShared(string path)
    {
        if (OperatingSystem.IsWindows())
            return false;
        var state = new byte[RoomForState];
        try
        {
            return !OperatingSystem.IsLinux()
                || StatX(CurrentFolder, [.. Encoding.UTF8.GetBytes(path), 0], 0, NamesAndOwner, state) != 0
                || BitConverter.ToUInt32(state, NamesAt) > 1
                || BitConverter.ToUInt32(state, OwnerAt) != User();
        }
        catch (Exception e) when (e is EntryPointNotFoundException or DllNotFoundException)
        {
            return true;
        }
    }

    /// <summary>Whether the process was started with its standard input closed.</summary>
    public static bool IsStandardInputClosed()
    {
        if (OperatingSystem.IsWindows())
            return false;
        // The runtime opens files of its own under the free number, and marks them to be closed for children; what a parent hands
        // over is never marked.
        const int closedForChildren = 1;
        using var input = new SafeFileHandle(0, ownsHandle: false);
        return DescriptorFlags(input) is < 0 or closedForChildren;
    }

    /// <summary>The path with every link in it followed; parts that don't exist stay as they are written.</summary>
    public static string RealPath(string path)
    {
        var parts = Path.GetFullPath(path).Split(Path.DirectorySeparatorChar, StringSplitOptions.RemoveEmptyEntries);
        var rest = new Stack<string>(parts.Reverse());
        var real = Path.GetPathRoot(Path.GetFullPath(path)) ?? "/";
        if (OperatingSystem.IsWindows())
            rest.TryPop(out _); // The drive is the root.
        for (var links = 0; rest.TryPop(out var part);)
        {
            var next = Path.Combine(real, part);
            if (new FileInfo(next).LinkTarget is not { } target || ++links > Links)
            {
                real = next;
                continue;
            }
            var full = Path.GetFullPath(target, real);
            real = Path.GetPathRoot(full) ?? real;
            foreach (var piece in full[real.Length..].Split(Path.DirectorySeparatorChar, StringSplitOptions.RemoveEmptyEntries).Reverse())
                rest.Push(piece);
        }
        return real;
    }

    private static (int Mode, long Device, long Number)? StateOf(string path)
    {
        if (OperatingSystem.IsWindows())
            return null;
        var state = new byte[RoomForState];
        return Stat([.. Encoding.UTF8.GetBytes(path), 0], state) != 0 ? null
            : (BitConverter.ToInt32(state, ModeAt), BitConverter.ToInt64(state, DeviceAt), BitConverter.ToInt64(state, NumberAt));
    }

    [DllImport("libSystem.Native", EntryPoint = "SystemNative_Stat")]
    [DefaultDllImportSearchPaths(DllImportSearchPath.SafeDirectories | DllImportSearchPath.AssemblyDirectory)]
    private static extern int Stat(byte[] path, byte[] state);

    [DllImport("libSystem.Native", EntryPoint = "SystemNative_FcntlGetFD")]
    [DefaultDllImportSearchPaths(DllImportSearchPath.SafeDirectories | DllImportSearchPath.AssemblyDirectory)]
    private static extern int DescriptorFlags(SafeFileHandle file);

    [DllImport("libSystem.Native", EntryPoint = "SystemNative_GetEUid")]
    [DefaultDllImportSearchPaths(DllImportSearchPath.SafeDirectories | DllImportSearchPath.AssemblyDirectory)]
    private static extern uint User();

    [DllImport("libc", EntryPoint = "statx")]
    [DefaultDllImportSearchPaths(DllImportSearchPath.SafeDirectories)]
    private static extern int StatX(int folder, byte[] path, int flags, uint mask, byte[] state);
}
