using System.Diagnostics;
using System.Globalization;

namespace Benchmarks.Conversion;

/// <summary>The npm package opencc-js in a Node process of its own.</summary>
internal sealed class OpenCCJsContender : IContender
{
    private readonly Process _node;

    private OpenCCJsContender(Process node) => _node = node;

    public string Name => "opencc-js";

    public static OpenCCJsContender? Start(string root)
    {
        var folder = Path.Combine(root, "tests/Benchmarks");
        try
        {
            if (!Directory.Exists(Path.Combine(folder, "node_modules/opencc-js")))
                Process.Start(new ProcessStartInfo("npm", ["ci", "--ignore-scripts", "--loglevel=error"])
            {
                WorkingDirectory = folder,
                RedirectStandardOutput = true,
                UseShellExecute = false,
            })!.WaitForExit();
            return new(Process.Start(new ProcessStartInfo("node", [Path.Combine(folder, "Peers/opencc-js.mjs")])
            {
                RedirectStandardInput = true,
                RedirectStandardOutput = true,
                UseShellExecute = false,
            })!);
        }
        catch (System.ComponentModel.Win32Exception)
        {
            Console.WriteLine("Without opencc-js: install Node.js 18 or later, which brings npm.");
            return null;
        }
    }

    public bool Knows(string configuration) => true;

    public IReadOnlyList<double> Time(string configuration, Corpus corpus, int rounds)
    {
        _node.StandardInput.WriteLine($"{configuration} {rounds} {corpus.Path}");
        var answer = _node.StandardOutput.ReadLine()
            ?? throw new InvalidOperationException("opencc-js ended early; see its message above.");
        return [.. answer.Split(' ').Select(t => double.Parse(t, CultureInfo.InvariantCulture))];
    }

    public void Dispose()
    {
        _node.StandardInput.Close();
        _node.WaitForExit();
        _node.Dispose();
    }
}
