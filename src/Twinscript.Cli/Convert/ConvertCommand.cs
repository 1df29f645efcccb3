using System.CommandLine;
using Twinscript.Cli.CommandLine;

namespace Twinscript.Cli.Convert;

/// <summary><c>twinscript convert</c>: what the <c>opencc</c> command does, with its options.</summary>
internal static class ConvertCommand
{
    /// <param name="translate">Puts what is said to people into their language.</param>
    public static Command Create(Func<string, string> translate)
    {
        var files = new Argument<string[]>("files")
        {
            Description = "Files to convert, '-' for standard input (the default).",
            Arity = ArgumentArity.ZeroOrMore,
        };
        var config = new Option<string?>("--config", "-c")
        {
            Description = "Configuration: a name such as s2twp, or a JSON file of OpenCC's format. Default: s2t.",
            HelpName = "name|file",
        };
        var from = new Option<string?>("--from") { Description = "The text's language, instead of a configuration.", HelpName = "tag" };
        var to = new Option<string?>("--to") { Description = "The language to convert to, such as zh-Hant-TW.", HelpName = "tag" };
        var vocabulary = new Option<bool?>("--vocabulary")
        {
            Description = "With --from and --to: whether regional words are converted too. Default: true.",
            HelpName = "true|false",
        };
        var exact = new Option<bool>("--exact") { Description = "With --from and --to: exactly as OpenCC, not by context." };
        var dictionary = new Option<string[]>("--dictionary")
        {
            Description = "A dictionary of your own, laid over the configuration's. May be repeated.",
            HelpName = "file",
            DefaultValueFactory = _ => [],
        };
        var path = new Option<string[]>("--path")
        {
            Description = "Where else to look for configurations. May be repeated.",
            HelpName = "folder",
            DefaultValueFactory = _ => [],
        };
        var input = new Option<string?>("--input", "-i") { Description = "Read from this file.", HelpName = "file" };
        var output = new Option<string?>("--output", "-o")
        {
            Description = "Write to this file, or for several files into this folder. Default: standard output.",
            HelpName = "file|folder",
        };
        var inPlace = new Option<bool>("--in-place") { Description = "Rewrite the files themselves." };
        var check = new Option<bool>("--check")
        {
            Description = "Write nothing; list the files that would change, and exit with 1 if there are any.",
        };
        var lossy = new Option<bool>("--lossy") { Description = "Replace what is not well-formed UTF-8 by U+FFFD instead of stopping." };
        var tofu = new Option<bool>("--include-tofu-risk-dictionaries")
        {
            Description = "Use dictionaries whose characters many fonts lack.",
        };
        // OpenCC's command has it; here lines are never held back for long.
        var noFlush = new Option<string?>("--noflush") { Hidden = true };

        // After '--', or where there is such a file, it is one.
        files.Validators.Add(result =>
        {
            foreach (var token in result.Tokens.Select(token => token.Value)
                .Where(token => token.Length > 1 && token[0] == '-' && !File.Exists(token)))
                result.AddError($"unknown option '{token}'. For a file of that name write './{token}'.");
        });

        var command = new ConvertWithExamples
        {
            files, config, from, to, vocabulary, exact, dictionary, path, input, output, inPlace, check, lossy, tofu, noFlush,
        };
        command.SetAction((result, cancellation) =>
        {
            var request = new ConvertRequest
            {
                Files = [.. (string[])(result.GetValue(input) is { } single ? [single] : []), .. result.GetValue(files) ?? []],
                Config = result.GetValue(config),
                From = result.GetValue(from),
                To = result.GetValue(to),
                Vocabulary = result.GetValue(vocabulary),
                Exact = result.GetValue(exact),
                Dictionaries = result.GetValue(dictionary) ?? [],
                Folders = result.GetValue(path) ?? [],
                Output = result.GetValue(output),
                InPlace = result.GetValue(inPlace),
                Check = result.GetValue(check),
                Lossy = result.GetValue(lossy),
                IncludeTofuRisk = result.GetValue(tofu),
            };
            return Task.FromResult(new ConvertFiles(
                request, result.InvocationConfiguration.Output, result.InvocationConfiguration.Error, translate, cancellation).Run());
        });
        return command;
    }

    private sealed class ConvertWithExamples() : Command(
        "convert", "Convert text between Traditional and Simplified Chinese, as the 'opencc' command does."), IHasExamples
    {
        public IReadOnlyList<(string Line, string Meaning)> Examples =>
        [
            ("twinscript convert -c s2twp -i in.txt -o out.txt", "Simplified to Traditional with Taiwan's words."),
            ("twinscript convert --from zh-TW --to zh-CN < in.txt", "From standard input to standard output."),
            ("twinscript convert -c s2tw --in-place docs/*.md", "Rewrite files."),
            ("twinscript convert -c s2tw --check docs/*.md", "Exit with 1 if a file would change."),
            ("lines.pipe('twinscript convert -c s2t')", "Any engine that pipes lines can use it: here Spark, likewise Hadoop streaming."),
        ];
    }
}
