using System.CommandLine;
using Twinscript.Cli.CommandLine;
using Twinscript.Cli.Reporting;
using Twinscript.Mirror;

namespace Twinscript.Cli.Mirror;

internal sealed class MirrorCommand : Command, IHasExamples
{
    private MirrorCommand() : base("mirror", "Adds the other script to a website that any generator built.")
    {
    }

    public IReadOnlyList<(string Line, string Meaning)> Examples { get; } =
    [
        ("twinscript mirror public", "adds the pages in the other script below public/zh-hant/ or public/zh-hans/"),
        ("twinscript mirror public --to zh-Hant-TW,zh-Hant-HK --output dist", "writes the website with both to dist/"),
        ("twinscript mirror public --check", "also looks whether every link still leads somewhere"),
        ("twinscript mirror public --serve", "also shows the result on http://127.0.0.1:5080/"),
    ];

    public static Command Create(CommandConsole console, string workingFolder)
    {
        var folder = new Argument<string>("DIR") { Description = "The folder the generator wrote the website to." };
        var from = new Option<string?>("--from") { Description = "The script of the pages; found out when not given.", HelpName = "TAG" };
        var to = List("--to", "TAG,…", "The scripts to add; the other one when not given.");
        var at = List("--at", "FOLDER,…", "Where the new pages go, such as /zh-hant/.");
        var output = new Option<string?>("--output", "-o")
        {
            Description = "A new folder for the website with all scripts; DIR itself when not given.",
            HelpName = "DIR",
        };
        output.Validators.Add(result =>
        {
            if (result.Tokens.Count > 0 && string.IsNullOrWhiteSpace(result.Tokens[0].Value))
                result.AddError("--output needs the name of a folder.");
        });
        var noCache = new Option<bool>("--no-cache") { Description = "Convert everything anew." };
        var check = new Option<bool>("--check") { Description = "Check the result, and report what was not amiss before." };
        var serve = new Option<bool>("--serve") { Description = "Serve the result here until Ctrl-C." };
        var port = new Option<int>("--port", "-p")
        {
            Description = "The port to serve on; 0 takes a free one.",
            HelpName = "NUMBER",
            DefaultValueFactory = _ => 5080,
        };
        port.Validators.Add(result =>
        {
            if (result.Tokens is [{ Value: var text }] && !(int.TryParse(text, out var number) && number is >= 0 and <= 65535))
                result.AddError($"--port needs a number from 0 to 65535, not '{text}'.");
        });
        var command = new MirrorCommand { folder, from, to, at, output, noCache, check, serve, port };
        command.SetAction((result, cancellation) => new ReportedMirror(
            new MirrorOptions
            {
                WorkingFolder = workingFolder,
                Folder = result.GetRequiredValue(folder),
                From = result.GetValue(from),
                To = Words(result.GetValue(to)),
                At = Words(result.GetValue(at)),
                OutputFolder = result.GetValue(output),
                UseCache = !result.GetValue(noCache),
            },
            console)
        {
            Checks = result.GetValue(check),
            Serves = result.GetValue(serve),
            Port = result.GetValue(port),
        }.RunAsync(cancellation));
        return command;
    }

    private static Option<string[]> List(string name, string helpName, string description) =>
        new(name) { Description = description, HelpName = helpName, AllowMultipleArgumentsPerToken = false };

    private static IReadOnlyList<string> Words(string[]? values) =>
        [.. (values ?? []).SelectMany(v => v.Split(',', StringSplitOptions.RemoveEmptyEntries | StringSplitOptions.TrimEntries))];
}
