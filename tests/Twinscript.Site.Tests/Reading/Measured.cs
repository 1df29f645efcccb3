using Xunit;

namespace Twinscript.Site.Tests.Reading;

/// <summary>Tests that time a browser run when no others do.</summary>
[CollectionDefinition(Name, DisableParallelization = true)]
public sealed class Measured
{
    public const string Name = "measured";
}
