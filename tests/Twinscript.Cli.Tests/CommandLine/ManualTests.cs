using System.Text.RegularExpressions;
using Xunit;

namespace Twinscript.Cli.Tests.CommandLine;

/// <summary>The manual's page about commands against what the program says of itself.</summary>
public sealed partial class ManualTests
{
    [Fact]
    public async Task The_manual_names_every_command_and_every_option()
    {
        var manual = await File.ReadAllTextAsync(
            Path.Combine(Repository.Root, "input", "docs", "commands.md"), TestContext.Current.CancellationToken);
        var commands = CommandLines().Matches(await HelpAsync()).Select(m => m.Groups["name"].Value).ToList();
        List<string> missing = [];
        foreach (var command in commands)
        {
            if (!manual.Contains($"`{command}", StringComparison.Ordinal))
                missing.Add(command);
            foreach (Match option in OptionLines().Matches(await HelpAsync(command)))
            {
                if (!Regex.IsMatch(manual, $"`{option.Groups["name"].Value}[` ]", RegexOptions.None, TimeSpan.FromSeconds(1)))
                    missing.Add($"{command} {option.Groups["name"].Value}");
            }
        }

        Assert.True(commands.Count >= 8, string.Join(' ', commands));
        Assert.Empty(missing);
    }

    private static async Task<string> HelpAsync(params string[] command) =>
        (await CommandRun.OfAsync(Repository.Root, [.. command, "--help"])).Out;

    [GeneratedRegex(
        @"(?<=\nCommands:\n(.*\n)*)  (?<name>[a-z]+)(?= )", RegexOptions.ExplicitCapture, matchTimeoutMilliseconds: 1000)]
    private static partial Regex CommandLines();

    [GeneratedRegex(
        @"^  (-\w, )?(?<name>--[a-z-]+)", RegexOptions.ExplicitCapture | RegexOptions.Multiline, matchTimeoutMilliseconds: 1000)]
    private static partial Regex OptionLines();
}
