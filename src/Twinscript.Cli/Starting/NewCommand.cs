using System.CommandLine;
using Twinscript.Cli.CommandLine;
using Twinscript.Cli.Reporting;
using Twinscript.Cli.Starting.MovingIn;

namespace Twinscript.Cli.Starting;

internal sealed class NewCommand : Command, IHasExamples
{
    private NewCommand() : base("new", "Makes a small website to start from.")
    {
    }

    public IReadOnlyList<(string Line, string Meaning)> Examples { get; } =
    [
        ("twinscript new my-site", "makes the folder my-site; 'twinscript serve' in it shows the website"),
        ("twinscript new notes --title 笔记 --script zh-Hans-CN", "for somebody who writes in Simplified"),
        ("twinscript new --from ~/blog", "adds a site.yml to the pages of a Hexo, Hugo, VitePress … site and changes nothing else"),
        ("twinscript new my-site --from ~/blog", "copies its pages, pictures and colour into the new folder my-site"),
        ("twinscript new my-site --with-theme", "copies the whole theme too, to make it one's own"),
    ];

    public static Command Create(CommandConsole console, string workingFolder)
    {
        var command = new NewCommand();
        var folder = new Argument<string?>("DIR")
        {
            Description = "The folder to make; it may exist if it is empty.", Arity = ArgumentArity.ZeroOrOne,
        };
        var from = new Option<string>("--from")
        {
            Description = "A folder of pages written for another generator: a site.yml is added to it, or to a copy in the folder named.",
            HelpName = "DIR",
        };
        command.Validators.Add(result =>
        {
            if (result.GetResult(from) is null && result.GetResult(folder) is not { Tokens.Count: > 0 })
                result.AddError("Name the folder to make, or one to start from with --from.");
        });
        var title = new Option<string>("--title") { Description = "The website's name.", HelpName = "TEXT" };
        var script = new Option<string>("--script")
        {
            Description = "The script you write in.",
            HelpName = "TAG",
            DefaultValueFactory = _ => "zh-Hant-TW",
        };
        script.AcceptOnlyFromAmong("zh-Hant-TW", "zh-Hans-CN");
        var withTheme = new Option<bool>("--with-theme") { Description = "Copy the theme's files too." };
        command.Add(folder);
        command.Add(from);
        command.Add(title);
        command.Add(script);
        command.Add(withTheme);
        command.SetAction(result => result.GetValue(from) is { } tree
            ? new MoveIn(console, workingFolder).Run(tree, result.GetValue(folder), result.GetValue(title))
            : Make(
                result.GetValue(folder) ?? "", result.GetValue(title), result.GetRequiredValue(script), result.GetValue(withTheme), console,
                workingFolder));
        return command;
    }

    private static int Make(string name, string? title, string script, bool withTheme, CommandConsole console, string workingFolder)
    {
        var folder = Path.GetFullPath(name, workingFolder);
        var shown = Printable.Of(name);
        if (File.Exists(folder) || (Directory.Exists(folder) && Directory.EnumerateFileSystemEntries(folder).Any()))
        {
            console.Error.WriteLine(console.Translate(
                $"twinscript: '{shown}' exists already and is not empty. Name another folder, or empty this one."));
            return ExitCodes.ProblemsFound;
        }
        try
        {
            foreach (var (path, text) in StarterSite.Files(title, script))
                Write(Path.Combine(folder, path), text);
            if (withTheme)
                DefaultTheme.CopyTo(Path.Combine(folder, "theme"));
        }
        catch (Exception refusal) when (refusal is IOException or UnauthorizedAccessException)
        {
            console.Error.WriteLine(console.Translate(
                $"twinscript: '{shown}' cannot be written: {Printable.Of(refusal.Message)} "
                    + $"Choose another place, or mend its permissions."));
            return ExitCodes.ProblemsFound;
        }
        console.Out.WriteLine(console.Translate($"Made {shown}. Next:"));
        console.Out.WriteLine($"  cd {(shown.Contains(' ', StringComparison.Ordinal) ? $"\"{shown}\"" : shown)}");
        console.Out.WriteLine("  twinscript serve");
        return ExitCodes.Success;
    }

    private static void Write(string path, string text)
    {
        Directory.CreateDirectory(Path.GetDirectoryName(path) ?? path);
        File.WriteAllText(path, text);
    }
}
