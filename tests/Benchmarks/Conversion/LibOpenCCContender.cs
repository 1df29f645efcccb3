using System.Diagnostics;
using System.Runtime.InteropServices;
using System.Text;

namespace Benchmarks.Conversion;

/// <summary>Debian's OpenCC, the C++ library called in this process.</summary>
internal sealed partial class LibOpenCCContender : IContender
{
    private const string Library = "libopencc.so.1.1";

    private readonly Dictionary<string, nint> _handles = new(StringComparer.Ordinal);

    private LibOpenCCContender()
    {
    }

    public string Name => "OpenCC C++ (Debian)";

    public static LibOpenCCContender? Load()
    {
        if (NativeLibrary.TryLoad(Library, out _))
            return new();
        Console.WriteLine("Without Debian's OpenCC: install 'opencc' to include it.");
        return null;
    }

    public bool Knows(string configuration) => Handle(configuration) != -1;

    public IReadOnlyList<double> Time(string configuration, Corpus corpus, int rounds)
    {
        var handle = Handle(configuration);
        var times = new List<double>();
        for (var i = 0; i < rounds; i++)
        {
            var start = Stopwatch.GetTimestamp();
            var result = Convert(handle, corpus.Utf8, (nuint)corpus.Utf8.Length);
            times.Add(Stopwatch.GetElapsedTime(start).TotalNanoseconds);
            Free(result);
        }

        return times;
    }

    public void Dispose()
    {
        foreach (var handle in _handles.Values.Where(h => h != -1))
            _ = Close(handle);
    }

    private nint Handle(string configuration)
    {
        if (!_handles.TryGetValue(configuration, out var handle))
            _handles[configuration] = handle = Open(Encoding.UTF8.GetBytes(configuration + ".json\0"));
        return handle;
    }

    [LibraryImport(Library, EntryPoint = "opencc_open")]
    private static partial nint Open(byte[] configuration);

    [LibraryImport(Library, EntryPoint = "opencc_convert_utf8")]
    private static partial nint Convert(nint handle, byte[] text, nuint length);

    [LibraryImport(Library, EntryPoint = "opencc_convert_utf8_free")]
    private static partial void Free(nint text);

    [LibraryImport(Library, EntryPoint = "opencc_close")]
    private static partial int Close(nint handle);
}
