using System.Text;

namespace Twinscript.Scripts;

/// <summary>Gathers the text of a stretch; as long as it stands in the HTML in one piece, nothing is copied.</summary>
internal sealed class TextStretchBuilder(string html, int block, int epoch)
{
    private int _start = -1;
    private int _end;
    private StringBuilder? _joined;

    public int Length => _joined?.Length ?? (_start < 0 ? 0 : _end - _start);

    public void Append(int start, int end)
    {
        if (_start < 0 && _joined is null)
            (_start, _end) = (start, end);
        else if (_joined is null && start == _end)
            _end = end;
        else
            Joined().Append(html, start, end - start);
    }

    public void Append(string decoded) => Joined().Append(decoded);

    public TextStretch Build() =>
        new(_joined?.ToString().AsMemory() ?? (_start < 0 ? default : html.AsMemory(_start, _end - _start)), block, epoch);

    private StringBuilder Joined() => _joined ??= _start < 0 ? new() : new(html, _start, _end - _start, 0);
}
