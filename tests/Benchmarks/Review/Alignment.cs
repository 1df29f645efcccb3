namespace Benchmarks.Review;

/// <summary>Lays a text that came back beside the original.</summary>
internal static class Alignment
{
    /// <summary>Marks the characters of the result that do not stand in the original, by the longest common subsequence.</summary>
    public static bool[] Wrong(string original, string result)
    {
        var wrong = new bool[result.Length];
        if (original.Length == result.Length)
        {
            for (var i = 0; i < result.Length; i++)
                wrong[i] = original[i] != result[i];
            return wrong;
        }

        var common = new int[original.Length + 1, result.Length + 1];
        for (var i = original.Length - 1; i >= 0; i--)
            for (var j = result.Length - 1; j >= 0; j--)
                common[i, j] = original[i] == result[j] ? common[i + 1, j + 1] + 1 : Math.Max(common[i + 1, j], common[i, j + 1]);
        for (int i = 0, j = 0; j < result.Length;)
        {
            if (i < original.Length && original[i] == result[j])
                (i, j) = (i + 1, j + 1);
            else if (i < original.Length && common[i + 1, j] >= common[i, j + 1])
                i++;
            else
                wrong[j++] = true;
        }

        return wrong;
    }
}
