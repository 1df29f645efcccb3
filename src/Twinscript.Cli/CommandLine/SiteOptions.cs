using System.CommandLine;
using Twinscript.Building;
using Twinscript.Cli.Starting;

namespace Twinscript.Cli.CommandLine;

/// <summary>The options that say which site to build, for every command that builds one.</summary>
internal sealed class SiteOptions
{
    private readonly Option<string> _input = Folder("--input", "-i", "input", "The folder with site.yml and the Markdown files.");
    private readonly Option<string> _theme = Folder(
        "--theme", "-t", "theme", "The folder with templates, styles and scripts; files it lacks come from the built-in theme.");
    private readonly Option<string> _output = Folder("--output", "-o", "output", "The folder to write the website to.");
    private readonly Option<bool> _drafts = new("--drafts") { Description = "Publish pages marked 'draft: true' too." };

    public void AddTo(Command command)
    {
        command.Add(_input);
        command.Add(_theme);
        command.Add(_output);
        command.Add(_drafts);
    }

    public BuildOptions Of(ParseResult result, string workingFolder) => new()
    {
        WorkingFolder = workingFolder,
        InputFolder = result.GetRequiredValue(_input),
        ThemeFolder = result.GetRequiredValue(_theme),
        DefaultThemeFolder = StandIn(result, workingFolder),
        OutputFolder = result.GetRequiredValue(_output),
        Drafts = result.GetValue(_drafts),
    };

    /// <summary>A theme somebody names must be there; the usual one need not be.</summary>
    private string? StandIn(ParseResult result, string workingFolder) =>
        result.GetResult(_theme) is not { Implicit: false }
            || Directory.Exists(Path.GetFullPath(result.GetRequiredValue(_theme), workingFolder))
            ? DefaultTheme.Folder
            : null;

    private static Option<string> Folder(string name, string alias, string usual, string description)
    {
        var option = new Option<string>(name, alias) { Description = description, HelpName = "DIR", DefaultValueFactory = _ => usual };
        option.Validators.Add(result =>
        {
            if (result.Tokens.Count > 0 && string.IsNullOrWhiteSpace(result.Tokens[0].Value))
                result.AddError($"{name} needs the name of a folder.");
        });
        return option;
    }
}
