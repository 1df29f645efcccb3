using System.Text;
using System.Text.Json;
using Twinscript.Cli.Reporting;
using Twinscript.Diagnostics;

namespace Twinscript.Cli.Preview.Reloading;

/// <summary>What an open page is told: which good build is served, and what is wrong with a newer one.</summary>
internal static class BuildEvent
{
    /// <param name="build">A page that knows another number is out of date.</param>
    public static string Of(int build, IReadOnlyList<Diagnostic> problems)
    {
        using var buffer = new MemoryStream();
        using (var json = new Utf8JsonWriter(buffer))
        {
            json.WriteStartObject();
            // Another run of the server starts counting again, so its number alone would prove nothing.
            json.WriteString("build", $"{Environment.ProcessId}-{build}");
            json.WriteString("count", Quantity.Of(problems.Count, "error"));
            json.WriteStartArray("problems");
            foreach (var problem in problems)
                json.WriteStringValue(DiagnosticPrinter.Plain(problem));
            json.WriteEndArray();
            json.WriteEndObject();
        }
        return $"event: build\ndata: {Encoding.UTF8.GetString(buffer.ToArray())}\n\n";
    }
}
