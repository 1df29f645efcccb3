using Twinscript.Documents;

namespace Twinscript.Cli.Convert;

/// <summary>Where a converted text goes. A file takes its place only when it is whole.</summary>
internal sealed class Target : IDisposable
{
    private const int Piece = 1 << 16;

    private readonly string? _temporary;
    private readonly string? _path;

    private Target(Stream stream, string? temporary, string? path)
    {
        Stream = path is null || stream is OutputStream ? stream : new OutputStream(stream, path);
        (_temporary, _path) = (temporary, temporary is null ? null : path);
    }

    public Stream Stream { get; }

    /// <exception cref="OutputException">The place cannot be written to.</exception>
    /// <exception cref="IOException">The place is the source itself.</exception>
    public static Target Open(string file, ConvertRequest request)
    {
        if (PathFor(file, request) is not { } path)
            return new(OutputStream.OfProcess(), null, null);
        // Through a link, or under another name, too.
        if (!request.InPlace && file != ConvertRequest.StandardStream && FilesOnDisk.AreSame(path, file))
            throw new IOException("input and output are the same file. Use --in-place to rewrite it.");
        try
        {
            return To(path, request);
        }
        catch (Exception e) when (e is IOException or UnauthorizedAccessException)
        {
            throw new OutputException(path, e);
        }
    }

    /// <summary>Null for standard output.</summary>
    public static string? PathFor(string file, ConvertRequest request) => request switch
    {
        { InPlace: true } => file,
        { Output: null or ConvertRequest.StandardStream } => null,
        { Output: var output } when request.WritesIntoFolder => Path.Combine(output, Path.GetFileName(file)),
        { Output: var output } => output,
    };

    private static Target To(string path, ConvertRequest request)
    {
        // A device or a pipe is written to; a file in its place would be of use to nobody.
        if (FilesOnDisk.IsSpecial(path))
            return new(new FileStream(path, FileMode.Open, FileAccess.Write, FileShare.ReadWrite, bufferSize: 0), null, path);
        if (request is { WritesIntoFolder: true, Output: { } folder })
            Directory.CreateDirectory(folder);

        // A link stays a link: what it points to is rewritten. Links are followed rightly only from a full path.
        path = Path.GetFullPath(path);
        path = File.Exists(path) && File.ResolveLinkTarget(path, returnFinalTarget: true) is { } linked ? linked.FullName : path;
        var temporary = $"{path}.{Environment.ProcessId}.part";
        try
        {
            return new(new FileStream(temporary, FileMode.Create, FileAccess.Write, FileShare.None, bufferSize: 0), temporary, path);
        }
        catch (FileNotFoundException e)
        {
            // The name of the file beside it means nothing to the author.
            throw new IOException("no file can be made there.", e);
        }
    }

    /// <summary>Puts the finished file in its place.</summary>
    /// <exception cref="OutputException">It can't be put there.</exception>
    public void Keep()
    {
        Stream.Flush();
        if (_temporary is null || _path is null)
            return;
        Stream.Dispose();
        try
        {
            Place(_temporary, _path);
        }
        catch (Exception e) when (e is IOException or UnauthorizedAccessException)
        {
            throw new OutputException(_path, e);
        }
    }

    private static void Place(string temporary, string path)
    {
        if (File.Exists(path))
        {
            // A text that needs no change keeps its time, and what depends on it need not be made anew.
            if (HaveSameBytes(temporary, path))
                return;
            if (FilesOnDisk.IsShared(path))
            {
                WriteInto(path, temporary);
                return;
            }
            if (!OperatingSystem.IsWindows())
                File.SetUnixFileMode(temporary, File.GetUnixFileMode(path));
        }
        File.Move(temporary, path, overwrite: true);
    }

    // The file keeps its owner and its other names. Until all is written, the whole text also lies beside it.
    private static void WriteInto(string path, string temporary)
    {
        using var from = File.OpenRead(temporary);
        // The text that was read is still open.
        using var into = new FileStream(path, FileMode.Open, FileAccess.Write, FileShare.ReadWrite, bufferSize: 0);
        from.CopyTo(into);
        into.SetLength(from.Length);
    }

    private static bool HaveSameBytes(string one, string other)
    {
        try
        {
            using var first = File.OpenRead(one);
            using var second = File.OpenRead(other);
            if (first.Length != second.Length)
                return false;
            var (a, b) = (new byte[Piece], new byte[Piece]);
            int read;
            while ((read = first.ReadAtLeast(a, Piece, throwOnEndOfStream: false)) > 0)
                if (second.ReadAtLeast(b, read, throwOnEndOfStream: false) < read || !a.AsSpan(0, read).SequenceEqual(b.AsSpan(0, read)))
                    return false;
            return true;
        }
        catch (UnauthorizedAccessException)
        {
            // It may be written to and not read.
            return false;
        }
    }

    public void Dispose()
    {
        Stream.Dispose();
        if (_temporary is not null)
            File.Delete(_temporary);
    }
}
