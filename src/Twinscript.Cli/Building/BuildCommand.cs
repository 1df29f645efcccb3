using System.CommandLine;
using Twinscript.Cli.Checking;
using Twinscript.Cli.CommandLine;
using Twinscript.Cli.Reporting;

namespace Twinscript.Cli.Building;

internal sealed class BuildCommand : Command, IHasExamples
{
    private BuildCommand() : base("build", "Builds the website once.")
    {
    }

    public IReadOnlyList<(string Line, string Meaning)> Examples { get; } =
    [
        ("twinscript build", "builds input/ with theme/ into output/"),
        ("twinscript build --input ~/notes --output ~/site --drafts", "builds another site, drafts included"),
        ("twinscript build --check", "builds, and fails when the result has broken links and the like"),
        ("twinscript build --strict", "builds, and fails on warnings, as before publishing"),
    ];

    public static Command Create(CommandConsole console, string workingFolder)
    {
        var command = new BuildCommand();
        var site = new SiteOptions();
        site.AddTo(command);
        var check = new Option<bool>("--check") { Description = "Look over the built website, too, as 'twinscript check' does." };
        var precompress = new Option<bool>("--precompress")
        {
            Description = "Write .br and .gz beside the files, for hosts that serve them.",
        };
        var redirects = new Option<string>("--redirects")
        {
            Description = "How older addresses lead on: by a rules file, or by pages of their own for hosts without rules.",
            DefaultValueFactory = _ => "rules",
        };
        var profile = new Option<bool>("--profile")
        {
            Description = "Say where the time went: by pipeline, phase and module, and the slowest pages.",
        };
        redirects.AcceptOnlyFromAmong("rules", "html");
        var fresh = new Option<bool>("--no-cache") { Description = "Build everything anew, and neither read nor write .twinscript/." };
        var strict = new Option<bool>("--strict") { Description = "Fail on warnings, too, as 'strict: true' in site.yml does." };
        command.Add(check);
        command.Add(strict);
        command.Add(fresh);
        command.Add(precompress);
        command.Add(redirects);
        command.Add(profile);
        command.SetAction(async (result, cancellation) =>
        {
            var options = site.Of(result, workingFolder);
            options = options with
            {
                Precompress = result.GetValue(precompress),
                Strict = result.GetValue(strict),
                RedirectPages = result.GetValue(redirects) == "html",
                Profile = result.GetValue(profile) ? new(options.Time) : null,
            };
            var file = result.GetValue(fresh) ? null : CacheFolder.MemoryOf(options);
            options = options with { Memory = file?.Load() ?? new() { Keeps = false }, KeepPictures = file is not null };
            var built = await ReportedBuild.RunAsync(options, console, cancellation);
            if (built.Summary is { UpToDate: false })
                file?.Save(options.Memory);
            if (options.Profile is { } times)
                ProfilePrinter.Print(times, console);
            if (!built.Succeeded)
                return ExitCodes.ProblemsFound;
            return result.GetValue(check)
                ? await ReportedCheck.RunAsync(
                    new() { WorkingFolder = workingFolder, OutputFolder = options.OutputFolder },
                    FindingFormats.Console,
                    console,
                    cancellation)
                : ExitCodes.Success;
        });
        return command;
    }
}
