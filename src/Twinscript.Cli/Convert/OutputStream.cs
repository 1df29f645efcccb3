namespace Twinscript.Cli.Convert;

/// <summary>Standard output, a pipe or a file: what goes wrong with it is not the fault of the text that is read.</summary>
/// <param name="place">How a message names it.</param>
internal sealed class OutputStream(Stream stream, string place) : Stream
{
    public const string StandardOutput = "standard output";

    private const string Closed = "it is closed.";

    // Only a reader who went away may be met with silence; a full disk may not.
    private const int BrokenPipe = 32;

    public override bool CanRead => false;

    public override bool CanSeek => false;

    public override bool CanWrite => true;

    public override long Length => throw new NotSupportedException();

    public override long Position
    {
        get => throw new NotSupportedException();
        set => throw new NotSupportedException();
    }

    public override void Write(ReadOnlySpan<byte> buffer)
    {
        try
        {
            stream.Write(buffer);
        }
        catch (IOException e) when (!OperatingSystem.IsWindows() && e.HResult == BrokenPipe)
        {
            throw new ClosedOutputException(e);
        }
        // A limit of file size is an argument out of range to the runtime.
        catch (Exception e) when (e is IOException or UnauthorizedAccessException or ArgumentOutOfRangeException)
        {
            throw new OutputException(place, e is not UnauthorizedAccessException || place != StandardOutput ? e
                : new IOException(Closed, e));
        }
    }

    public override void Write(byte[] buffer, int offset, int count) => Write(buffer.AsSpan(offset, count));

    public override void Flush() => stream.Flush();

    /// <exception cref="OutputException">It was closed before the program began.</exception>
    public static OutputStream OfProcess()
    {
        if (OperatingSystem.IsWindows())
            return new(Console.OpenStandardOutput(), StandardOutput);
        try
        {
            var own = new FileStream(new Microsoft.Win32.SafeHandles.SafeFileHandle(1, ownsHandle: false), FileAccess.Write, bufferSize: 0);
            // The console's stream keeps silent about a closed pipe; but a file's position it shares with other programs, as it should.
            return new(own.CanSeek ? Console.OpenStandardOutput() : own, StandardOutput);
        }
        catch (Exception e) when (e is IOException or UnauthorizedAccessException or ArgumentException)
        {
            throw new OutputException(StandardOutput, new IOException(Closed, e));
        }
    }

    protected override void Dispose(bool disposing)
    {
        if (disposing)
            stream.Dispose();
        base.Dispose(disposing);
    }

    public override int Read(byte[] buffer, int offset, int count) => throw new NotSupportedException();

    public override long Seek(long offset, SeekOrigin origin) => throw new NotSupportedException();

    public override void SetLength(long value) => throw new NotSupportedException();
}

/// <summary>The place a text goes to can't be written to; the text itself is innocent.</summary>
internal sealed class OutputException : Exception
{
    public OutputException()
    {
    }

    public OutputException(string message) : base(message)
    {
    }

    public OutputException(string place, Exception innerException) : base($"{place}: {Reason(innerException)}", innerException)
    {
    }

    // The path stands before it; that of the file beside, to which the text is written first, means nothing to anybody.
    private static string Reason(Exception fault) => fault is DirectoryNotFoundException ? "there is no such folder."
        : fault.Message.Split(" : '")[0];
}

/// <summary>Nobody reads standard output any more.</summary>
internal sealed class ClosedOutputException : Exception
{
    public ClosedOutputException()
    {
    }

    public ClosedOutputException(string message) : base(message)
    {
    }

    public ClosedOutputException(string message, Exception innerException) : base(message, innerException)
    {
    }

    public ClosedOutputException(Exception innerException) : base(innerException.Message, innerException)
    {
    }
}
