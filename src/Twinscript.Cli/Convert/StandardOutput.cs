namespace Twinscript.Cli.Convert;

/// <summary>Standard output, which may be closed from the other side at any time.</summary>
internal sealed class StandardOutput : Stream
{
    // Only a reader who went away may be met with silence; a full disk may not.
    private const int BrokenPipe = 32;

    private readonly Stream _stream = Open();

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
            _stream.Write(buffer);
        }
        catch (IOException e) when (!OperatingSystem.IsWindows() && e.HResult == BrokenPipe)
        {
            throw new ClosedOutputException(e);
        }
        catch (IOException e)
        {
            throw new OutputException("standard output", e);
        }
    }

    public override void Write(byte[] buffer, int offset, int count) => Write(buffer.AsSpan(offset, count));

    public override void Flush() => _stream.Flush();

    private static Stream Open()
    {
        if (OperatingSystem.IsWindows())
            return Console.OpenStandardOutput();
        var own = new FileStream(new Microsoft.Win32.SafeHandles.SafeFileHandle(1, ownsHandle: false), FileAccess.Write, bufferSize: 0);
        // The console's stream keeps silent about a closed pipe; but a file's position it shares with other programs, as it should.
        return own.CanSeek ? Console.OpenStandardOutput() : own;
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

    public OutputException(string place, Exception innerException) : base($"{place}: {innerException.Message}", innerException)
    {
    }
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
