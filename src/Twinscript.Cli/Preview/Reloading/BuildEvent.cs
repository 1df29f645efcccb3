using System.Text;
using System.Text.Json;
using Twinscript.Cli.Reporting;
using Twinscript.Diagnostics;
using Twinscript.Diagnostics.Languages;

namespace Twinscript.Cli.Preview.Reloading;

/// <summary>What an open page is told: which good build is served, and what is wrong with a newer one.</summary>
internal static class BuildEvent
{
    /// <param name="build">A page that knows another is out of date.</param>
    public static string Of(string build, IReadOnlyList<Diagnostic> problems, Language language)
    {
        using var buffer = new MemoryStream();
        using (var json = new Utf8JsonWriter(buffer))
        {
            json.WriteStartObject();
            json.WriteString("build", build);
            json.WriteString("title", language.Translate($"{Quantity.Of(problems.Count, "error")}; this is the last good build"));
            json.WriteString("close", language.Translate("Close"));
            json.WriteStartArray("problems");
            foreach (var problem in problems)
                json.WriteStringValue(DiagnosticPrinter.Plain(problem, language));
            json.WriteEndArray();
            json.WriteEndObject();
        }
        return $"event: build\ndata: {Encoding.UTF8.GetString(buffer.ToArray())}\n\n";
    }
}
