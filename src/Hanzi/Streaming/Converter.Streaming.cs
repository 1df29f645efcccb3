using System.Buffers;

namespace Hanzi;

/// <content>Text that does not come as one string.</content>
public sealed partial class Converter
{
    private const int PieceLength = 64 * 1024;

    /// <summary>Converts UTF-8 into UTF-8.</summary>
    /// <param name="text">Well-formed UTF-8.</param>
    /// <param name="output">Takes the converted text.</param>
    /// <param name="lossy">Replaces what is not well-formed by U+FFFD instead of throwing.</param>
    /// <exception cref="IllFormedUtf8Exception">The text is not well-formed; what precedes the fault may have been written.</exception>
    public void ConvertUtf8(ReadOnlySpan<byte> text, IBufferWriter<byte> output, bool lossy = false)
    {
        ArgumentNullException.ThrowIfNull(output);
        var passes = PassPlan.Before(_plans, new Utf8Sink(output), null);
        new Utf8Feed(passes, lossy).Write(text, final: true);
        passes.EndText();
    }

    /// <summary>Converts everything a reader holds, in constant memory; the result does not depend on how the text arrives.</summary>
    public void Convert(TextReader source, TextWriter target)
    {
        ArgumentNullException.ThrowIfNull(source);
        ArgumentNullException.ThrowIfNull(target);
        var output = new ArrayBufferWriter<char>(PieceLength);
        var passes = PassPlan.Before(_plans, new WriterSink { Output = output }, null);
        var piece = new char[PieceLength];
        for (int read; (read = source.Read(piece)) > 0;)
        {
            passes.Write(piece.AsSpan(0, read));
            target.Write(output.WrittenSpan);
            output.ResetWrittenCount();
        }

        passes.EndText();
        target.Write(output.WrittenSpan);
    }

    /// <summary>Converts a stream of UTF-8, in constant memory; the result does not depend on how the bytes arrive.</summary>
    /// <param name="source">Read to its end.</param>
    /// <param name="target">Written to as the text is read; neither stream is closed.</param>
    /// <param name="lossy">Replaces what is not well-formed by U+FFFD instead of throwing.</param>
    /// <exception cref="IllFormedUtf8Exception">The source is not well-formed; what precedes the fault may have been written.</exception>
    public void Convert(Stream source, Stream target, bool lossy = false)
    {
        ArgumentNullException.ThrowIfNull(source);
        ArgumentNullException.ThrowIfNull(target);
        var conversion = new StreamConversion(this, lossy);
        while (true)
        {
            var read = source.Read(conversion.Free.Span);
            target.Write(conversion.Take(read).Span);
            if (read == 0)
                return;
        }
    }

    /// <inheritdoc cref="Convert(Stream, Stream, bool)"/>
    /// <param name="source">Read to its end.</param>
    /// <param name="target">Written to as the text is read; neither stream is closed.</param>
    /// <param name="lossy">Replaces what is not well-formed by U+FFFD instead of throwing.</param>
    /// <param name="cancellationToken">Stops between two pieces.</param>
    public async Task ConvertAsync(Stream source, Stream target, bool lossy = false, CancellationToken cancellationToken = default)
    {
        ArgumentNullException.ThrowIfNull(source);
        ArgumentNullException.ThrowIfNull(target);
        var conversion = new StreamConversion(this, lossy);
        while (true)
        {
            var read = await source.ReadAsync(conversion.Free, cancellationToken);
            await target.WriteAsync(conversion.Take(read), cancellationToken);
            if (read == 0)
                return;
        }
    }

    /// <summary>The state between two pieces of a byte stream.</summary>
    private sealed class StreamConversion
    {
        private readonly ArrayBufferWriter<byte> _output = new(PieceLength);
        private readonly byte[] _input = new byte[PieceLength];
        private readonly TextSink _passes;
        private readonly Utf8Feed _feed;
        private int _kept;

        public StreamConversion(Converter converter, bool lossy)
        {
            _passes = PassPlan.Before(converter._plans, new Utf8Sink(_output), null);
            _feed = new(_passes, lossy);
        }

        /// <summary>Where the next bytes go.</summary>
        public Memory<byte> Free => _input.AsMemory(_kept);

        /// <summary>Converts the bytes just read; none mean the end.</summary>
        /// <returns>What can be written now; valid until the next call.</returns>
        public ReadOnlyMemory<byte> Take(int read)
        {
            _output.ResetWrittenCount();
            var bytes = _input.AsSpan(0, _kept + read);
            var used = _feed.Write(bytes, final: read == 0);
            bytes[used..].CopyTo(_input);
            _kept = bytes.Length - used;
            if (read == 0)
                _passes.EndText();
            return _output.WrittenMemory;
        }
    }
}
