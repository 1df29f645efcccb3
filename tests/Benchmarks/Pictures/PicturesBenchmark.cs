using System.Collections.Concurrent;
using System.Diagnostics;
using System.Globalization;
using System.Security.Cryptography;
using System.Text.Json;
using Benchmarks.Building;
using NetVips;
using Twinscript.Pictures;

namespace Benchmarks.Pictures;

/// <summary>What the pictures of a tree cost to make ready, ours beside sharp: time of the processor, and the bytes readers load.</summary>
internal static class PicturesBenchmark
{
    private static readonly string[] Extensions = [".png", ".jpg", ".jpeg", ".webp"];

    // The theme shows a picture 354 pixels wide on a phone of two device pixels a pixel, 560 wide on such a desk.
    private const int Phone = 708;
    private const int Desk = 1120;

    public static int Run(string[] options)
    {
        if (options is not ["--tree", var tree, .. var rest])
        {
            Console.Error.WriteLine("Say which tree: pictures --tree DIR [--every N]");
            return 2;
        }
        var every = rest is ["--every", var step] ? int.Parse(step, CultureInfo.InvariantCulture) : 1;
        string[] files =
        [
            .. Directory.EnumerateFiles(tree, "*", SearchOption.AllDirectories)
                .Where(file => Extensions.Contains(Path.GetExtension(file), StringComparer.OrdinalIgnoreCase))
                .Order(StringComparer.Ordinal)
                .DistinctBy(file => Convert.ToHexString(SHA256.HashData(File.ReadAllBytes(file))))
                .Where((_, index) => index % every == 0),
        ];
        Console.WriteLine($"{files.Length} different pictures, {files.Sum(file => new FileInfo(file).Length) / 1e6:0.0} MB");
        Console.WriteLine("| | s | CPU s | MB read on a phone | on a desk | MB written |");
        Console.WriteLine("| --- | ---: | ---: | ---: | ---: | --- |");
        Ours(files);
        Sharp(files);
        return 0;
    }

    private static void Ours(string[] files)
    {
        using var process = Process.GetCurrentProcess();
        var (before, watch) = (process.TotalProcessorTime, Stopwatch.StartNew());
        var made = new ConcurrentBag<Picture>();
        Parallel.ForEach(files, new() { MaxDegreeOfParallelism = Environment.ProcessorCount }, file =>
        {
            try
            {
                made.Add(PictureEncoder.Encode(File.ReadAllBytes(file), new()));
            }
            catch (VipsException failure)
            {
                Console.Error.WriteLine($"{file}: {failure.Message}");
            }
        });
        process.Refresh();
        var written = made.SelectMany(picture => picture.Files).GroupBy(file => file.Format).OrderBy(format => format.Key)
            .ToDictionary(format => format.Key.ToString().ToUpperInvariant(), format => format.Sum(file => (double)file.Bytes.Length));
        Print(
            "Twinscript", watch.Elapsed.TotalSeconds, (process.TotalProcessorTime - before).TotalSeconds,
            made.Sum(picture => Read(picture, Phone)), made.Sum(picture => Read(picture, Desk)), written);
    }

    /// <summary>The bytes of the file a browser of today takes.</summary>
    private static double Read(Picture picture, int pixels)
    {
        PictureFile[] best = [.. picture.Files.Where(file => file.Format == picture.Files.First().Format)];
        return (best.FirstOrDefault(file => file.Width >= pixels) ?? best[^1]).Bytes.Length;
    }

    private static void Sharp(string[] files)
    {
        if (!Tools.RestoreNpm(Repository.Root()))
            return;
        using var node = Process.Start(new ProcessStartInfo(
            "node", [Path.Combine(Repository.Root(), "tests/Benchmarks/Peers/sharp.mjs"), string.Join(',', new PictureSettings().Widths)])
        {
            RedirectStandardInput = true,
            RedirectStandardOutput = true,
            UseShellExecute = false,
        }) ?? throw new InvalidOperationException("node did not start.");
        node.StandardInput.Write(string.Join('\n', files.Select(Path.GetFullPath)));
        node.StandardInput.Close();
        using var said = JsonDocument.Parse(node.StandardOutput.ReadToEnd());
        node.WaitForExit();
        Print(
            "sharp", Number("seconds"), Number("processor"), Number("phone"), Number("desk"),
            said.RootElement.GetProperty("bytes").EnumerateObject().ToDictionary(b => b.Name.ToUpperInvariant(), b => b.Value.GetDouble()));

        double Number(string name) => said.RootElement.GetProperty(name).GetDouble();
    }

    private static void Print(
        string name, double seconds, double processor, double phone, double desk, Dictionary<string, double> written) =>
        Console.WriteLine(string.Create(
            CultureInfo.InvariantCulture,
            $"| {name} | {seconds:0.0} | {processor:0.0} | {phone / 1e6:0.00} | {desk / 1e6:0.00} "
            + $"| {string.Join(", ", written.Select(format => $"{format.Key} {format.Value / 1e6:0.0}"))} |"));
}
