using Twinscript.Documents;

namespace Twinscript.Cli.Convert;

/// <summary>Where a converted text goes. A file takes its place only when it is whole.</summary>
internal sealed class Target : IDisposable
{
    private readonly string? _temporary;
    private readonly string? _path;

    private Target(Stream stream, string? temporary, string? path) => (Stream, _temporary, _path) = (stream, temporary, path);

    public Stream Stream { get; }

    /// <exception cref="OutputException">The place cannot be written to.</exception>
    /// <exception cref="IOException">The place is the source itself.</exception>
    public static Target Open(string file, ConvertRequest request)
    {
        if (PathFor(file, request) is not { } path)
            return new(new StandardOutput(), null, null);
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
            return new(new FileStream(path, FileMode.Open, FileAccess.Write, FileShare.ReadWrite, bufferSize: 0), null, null);
        if (request is { WritesIntoFolder: true, Output: { } folder })
            Directory.CreateDirectory(folder);

        // A link stays a link: what it points to is rewritten. Links are followed rightly only from a full path.
        path = Path.GetFullPath(path);
        path = File.Exists(path) && File.ResolveLinkTarget(path, returnFinalTarget: true) is { } linked ? linked.FullName : path;
        var temporary = $"{path}.{Environment.ProcessId}.part";
        return new(new FileStream(temporary, FileMode.Create, FileAccess.Write, FileShare.None, bufferSize: 0), temporary, path);
    }

    /// <summary>Puts the finished file in its place.</summary>
    public void Keep()
    {
        Stream.Flush();
        if (_temporary is null || _path is null)
            return;
        Stream.Dispose();
        if (File.Exists(_path) && !OperatingSystem.IsWindows())
            File.SetUnixFileMode(_temporary, File.GetUnixFileMode(_path));
        File.Move(_temporary, _path, overwrite: true);
    }

    public void Dispose()
    {
        Stream.Dispose();
        if (_temporary is not null)
            File.Delete(_temporary);
    }
}
