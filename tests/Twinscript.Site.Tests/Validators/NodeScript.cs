using System.Diagnostics;
using Twinscript.Cli.Tests;
using Xunit;

namespace Twinscript.Site.Tests.Validators;

/// <summary>The scripts beside this file, which ask npm's packages.</summary>
internal static class NodeScript
{
    private const string SarifSchema = "node_modules/@microsoft/jest-sarif/lib/schemas/sarif-2.1.0-rtm.5.json";

    public static async Task<string> RunAsync(string script, params string[] args)
    {
        var (code, output) = await StartAsync(script, args);
        Assert.True(code == 0, output);
        return output;
    }

    /// <summary>Also makes sure that the schema can refuse.</summary>
    public static async Task AssertSchemaAsync(string schema, string json)
    {
        var file = Path.GetTempFileName();
        try
        {
            await File.WriteAllTextAsync(file, json, TestContext.Current.CancellationToken);
            await RunAsync("schema.mjs", Path.Combine(Repository.SiteTests, schema), file);
            await File.WriteAllTextAsync(file, """{ "version": 1, "runs": [{}], "items": [{}] }""", TestContext.Current.CancellationToken);
            Assert.Equal(1, (await StartAsync("schema.mjs", Path.Combine(Repository.SiteTests, schema), file)).Code);
        }
        finally
        {
            File.Delete(file);
        }
    }

    public static Task AssertSarifAsync(string json) => AssertSchemaAsync(SarifSchema, json);

    private static async Task<(int Code, string Output)> StartAsync(string script, params string[] args)
    {
        var start = new ProcessStartInfo("node", [Path.Combine(Repository.SiteTests, "Validators", script), .. args])
        {
            UseShellExecute = false,
            RedirectStandardOutput = true,
            RedirectStandardError = true,
        };
        using var node = Process.Start(start) ?? throw new InvalidOperationException("node did not start.");
        var error = node.StandardError.ReadToEndAsync(TestContext.Current.CancellationToken);
        var output = await node.StandardOutput.ReadToEndAsync(TestContext.Current.CancellationToken);
        await node.WaitForExitAsync(TestContext.Current.CancellationToken);
        return (node.ExitCode, output + await error);
    }
}
