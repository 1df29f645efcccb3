namespace Twinscript.Cli.Convert;

/// <summary>A bar on the terminal while a long text is converted, and nothing anywhere else.</summary>
internal sealed class ProgressLine(string file, long? length, TextWriter error) : IDisposable
{
    private const long Long = 16 << 20;
    private const int Width = 32;

    private readonly bool _shown = length > Long && !Console.IsErrorRedirected;
    private long _read;
    private int _percent = -1;

    public void Advance(ReadOnlySpan<byte> bytes)
    {
        _read += bytes.Length;
        if (!_shown || length is not { } whole || (int)(_read * 100 / whole) is var percent && percent == _percent)
            return;
        _percent = (int)(_read * 100 / whole);
        var full = Width * _percent / 100;
        error.Write($"\r{new string('█', full)}{new string('░', Width - full)} {_percent,3} %  {Path.GetFileName(file)}");
    }

    public void Dispose()
    {
        if (_percent >= 0)
            error.Write("\r\e[K");
    }
}
