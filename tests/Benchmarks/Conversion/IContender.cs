namespace Benchmarks.Conversion;

/// <summary>A converter that can be timed in turns with the others.</summary>
internal interface IContender : IDisposable
{
    string Name { get; }

    /// <summary>Whether it has this configuration.</summary>
    bool Knows(string configuration);

    /// <summary>Converts the corpus some times over and gives the nanoseconds of each round.</summary>
    IReadOnlyList<double> Time(string configuration, Corpus corpus, int rounds);
}
