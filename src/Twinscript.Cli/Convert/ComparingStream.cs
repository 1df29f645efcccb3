namespace Twinscript.Cli.Convert;

/// <summary>Takes a conversion's result and tells whether it differs from what was converted, without keeping either.</summary>
internal sealed class ComparingStream : MemoryStream
{
    // What was read and not yet written; no longer than what a conversion holds back.
    private byte[] _expected = [];
    private int _start;
    private int _end;
    private bool _differs;

    public bool Differs => _differs || _start < _end;

    public void Expect(ReadOnlySpan<byte> bytes)
    {
        if (_differs)
            return;
        _expected.AsSpan(_start, _end - _start).CopyTo(_expected);
        (_start, _end) = (0, _end - _start);
        if (_expected.Length < _end + bytes.Length)
            Array.Resize(ref _expected, Math.Max(2 * _expected.Length, _end + bytes.Length));
        bytes.CopyTo(_expected.AsSpan(_end));
        _end += bytes.Length;
    }

    public override void Write(ReadOnlySpan<byte> buffer)
    {
        if (_differs)
            return;
        _differs = !_expected.AsSpan(_start, _end - _start).StartsWith(buffer);
        _start += buffer.Length;
    }

    public override void Write(byte[] buffer, int offset, int count) => Write(buffer.AsSpan(offset, count));
}
