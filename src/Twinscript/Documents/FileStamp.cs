using System.IO.Enumeration;
using System.Runtime.InteropServices;

namespace Twinscript.Documents;

/// <summary>Size and time of a file: they tell that it was written to, without reading it.</summary>
/// <param name="Length">In bytes.</param>
/// <param name="Changed">When the file system says the file was last written, in ticks of UTC.</param>
[StructLayout(LayoutKind.Auto)]
internal readonly record struct FileStamp(long Length, long Changed)
{
    public static FileStamp Of(ref FileSystemEntry entry) => new(entry.Length, entry.LastWriteTimeUtc.UtcTicks);
}
