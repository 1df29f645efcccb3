using System.Runtime.InteropServices;

namespace Hanzi;

/// <summary>What <see cref="ScriptDetector"/> found.</summary>
/// <param name="Script">The script most telling characters belong to.</param>
/// <param name="Confidence">
/// From 0.5, a toss-up, to 1: the expected share of telling characters that belong to the script, so that few of them
/// leave doubt. 0 when the script is unknown.
/// </param>
/// <param name="Simplified">How many characters only Simplified uses.</param>
/// <param name="Traditional">How many characters only Traditional uses.</param>
[StructLayout(LayoutKind.Auto)]
public readonly record struct ScriptGuess(ChineseScript Script, double Confidence, int Simplified, int Traditional);
