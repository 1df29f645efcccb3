namespace Benchmarks.Building;

/// <summary>Whole powers of ten around some values, laid out between two places.</summary>
internal sealed class LogAxis
{
    private readonly int _first;
    private readonly int _last;
    private readonly double _from;
    private readonly double _to;

    public LogAxis(IReadOnlyCollection<double> values, double from, double to)
    {
        _first = (int)Math.Floor(Math.Log10(values.Min()));
        _last = Math.Max(_first + 1, (int)Math.Ceiling(Math.Log10(values.Max())));
        (_from, _to) = (from, to);
    }

    public IEnumerable<double> Decades => Enumerable.Range(_first, _last - _first + 1).Select(power => Math.Pow(10, power));

    public double At(double value) => _from + ((Math.Log10(value) - _first) / (_last - _first) * (_to - _from));
}
