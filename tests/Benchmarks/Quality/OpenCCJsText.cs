using System.Diagnostics;
using System.Text;
using System.Text.Json;

namespace Benchmarks.Quality;

/// <summary>The npm package opencc-js, asked for texts instead of times.</summary>
internal sealed class OpenCCJsText : IDisposable
{
    private readonly Process _node;

    private OpenCCJsText(Process node) => _node = node;

    /// <summary>Null without Node.js or the package.</summary>
    public static OpenCCJsText? Start(string root)
    {
        var folder = Path.Combine(root, "tests/Benchmarks");
        if (!Directory.Exists(Path.Combine(folder, "node_modules/opencc-js")))
        {
            Console.WriteLine("Without opencc-js: run '-- conversion' once, which restores it.");
            return null;
        }

        try
        {
            return Process.Start(new ProcessStartInfo("node", [Path.Combine(folder, "Peers/opencc-js-text.mjs")])
            {
                RedirectStandardInput = true,
                RedirectStandardOutput = true,
                StandardInputEncoding = new UTF8Encoding(encoderShouldEmitUTF8Identifier: false),
                StandardOutputEncoding = Encoding.UTF8,
                UseShellExecute = false,
            }) is { } node ? new(node) : null;
        }
        catch (System.ComponentModel.Win32Exception)
        {
            Console.WriteLine("Without opencc-js: install Node.js.");
            return null;
        }
    }

    public string Convert(string configuration, string text)
    {
        _node.StandardInput.WriteLine(JsonSerializer.Serialize(new[] { configuration, text }));
        var answer = _node.StandardOutput.ReadLine() ?? throw new InvalidOperationException("opencc-js ended early; see its message above.");
        return JsonSerializer.Deserialize<string>(answer) ?? "";
    }

    public void Dispose()
    {
        _node.StandardInput.Close();
        _node.WaitForExit();
        _node.Dispose();
    }
}
