namespace Benchmarks.Counting;

internal static class FormCounts
{
    public static void Write(string texts, string target)
    {
    }
}
