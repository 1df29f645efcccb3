using System.CommandLine;
using System.Net;
using Twinscript.Cli.Building;
using Twinscript.Cli.CommandLine;
using Twinscript.Cli.Reporting;

namespace Twinscript.Cli.Preview;

internal sealed class ServeCommand : Command, IHasExamples
{
    private ServeCommand() : base("serve", "Builds the website, serves it here, and builds again whenever a file changes.")
    {
    }

    public IReadOnlyList<(string Line, string Meaning)> Examples { get; } =
    [
        ("twinscript serve", "serves on http://127.0.0.1:5080/ until Ctrl-C"),
        ("twinscript serve --drafts --port 8000 --open", "shows drafts too, in the browser"),
        ("twinscript serve --host 0.0.0.0", "lets a phone in the same network read along"),
    ];

    public static Command Create(CommandConsole console, string workingFolder)
    {
        var command = new ServeCommand();
        var site = new SiteOptions();
        site.AddTo(command);
        var port = new Option<int>("--port", "-p")
        {
            Description = "The port to listen on; 0 takes a free one.",
            HelpName = "NUMBER",
            DefaultValueFactory = _ => 5080,
        };
        port.Validators.Add(result =>
        {
            if (result.Tokens is [{ Value: var text }] && !(int.TryParse(text, out var number) && number is >= 0 and <= 65535))
                result.AddError($"--port needs a number from 0 to 65535, not '{text}'.");
        });
        var host = new Option<string>("--host")
        {
            Description = "The address to listen on.",
            HelpName = "ADDRESS",
            DefaultValueFactory = _ => "127.0.0.1",
        };
        host.Validators.Add(result =>
        {
            if (result.Tokens is [{ Value: var text }] && Address(text) is null)
                result.AddError($"--host needs an address such as 127.0.0.1 or 0.0.0.0, not '{text}'.");
        });
        var open = new Option<bool>("--open") { Description = "Open the website in the browser." };
        command.Add(port);
        command.Add(host);
        command.Add(open);
        command.SetAction((result, cancellation) =>
        {
            var options = site.Of(result, workingFolder);
            var cache = CacheFolder.MemoryOf(options);
            return new PreviewSession(options with { Memory = cache.Load(trusts: true) }, cache, console)
            {
                EndPoint = new(Address(result.GetRequiredValue(host)) ?? IPAddress.Loopback, result.GetValue(port)),
                OpenBrowser = result.GetValue(open),
            }.RunAsync(cancellation);
        });
        return command;
    }

    private static IPAddress? Address(string text) =>
        text == "localhost" ? IPAddress.Loopback
        : IPAddress.TryParse(text, out var address) ? address
        : null;
}
