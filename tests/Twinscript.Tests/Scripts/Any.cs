using CsCheck;

namespace Twinscript.Tests.Scripts;

internal static class Any
{
    public static Gen<string> Of(params string[] values) => Gen.Int[0, values.Length - 1].Select(i => values[i]);
}
