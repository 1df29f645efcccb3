namespace Twinscript.Cli.Convert;

/// <summary>Where a converted text goes. A file takes its place only when it is whole.</summary>
internal sealed class Target : IDisposable
{
    private readonly string? _temporary;
    private readonly string? _path;

    private Target(Stream stream, string? temporary, string? path) => (Stream, _temporary, _path) = (stream, temporary, path);

    public Stream Stream { get; }

    /// <exception cref="IOException">The place cannot be written to, or is the source itself.</exception>
    public static Target Open(string file, ConvertRequest request)
    {
        var path = request switch
        {
            { InPlace: true } => file,
            { Output: null or ConvertRequest.StandardStream } => null,
            { Output: var output } when Directory.Exists(output) || request.Files.Count > 1 =>
                Path.Combine(Folder(output), Path.GetFileName(file)),
            { Output: var output } => output,
        };
        if (path is null)
            return new(new StandardOutput(), null, null);
        if (!request.InPlace && Path.GetFullPath(path) == Path.GetFullPath(file))
            throw new IOException("input and output are the same file. Use --in-place to rewrite it.");

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

    private static string Folder(string output)
    {
        Directory.CreateDirectory(output);
        return output;
    }
}
