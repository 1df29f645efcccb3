using Xunit.Sdk;
using Xunit.v3;

[assembly: Xunit.TestCollectionOrderer(typeof(Twinscript.Site.Tests.LongestFirst))]

namespace Twinscript.Site.Tests;

/// <summary>Begins with the classes that take minutes, so that no core waits for the last of them.</summary>
public sealed class LongestFirst : ITestCollectionOrderer
{
    private static readonly string[] Long = ["EveryPageTests", "LightAccessibilityTests", "DarkAccessibilityTests"];

    public IReadOnlyCollection<TTestCollection> OrderTestCollections<TTestCollection>(IReadOnlyCollection<TTestCollection> testCollections)
        where TTestCollection : ITestCollection =>
        [.. testCollections.OrderByDescending(IsLong).ThenBy(tests => tests.TestCollectionDisplayName, StringComparer.Ordinal)];

    private static bool IsLong<TTestCollection>(TTestCollection tests) where TTestCollection : ITestCollection =>
        Long.Any(name => tests.TestCollectionDisplayName.Contains("." + name, StringComparison.Ordinal));
}
