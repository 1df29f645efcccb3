using Twinscript.Cli.Preview.Reloading;
using System.Net;
using Twinscript.Diagnostics.Languages;

namespace Twinscript.Cli.Preview.Authoring;

/// <summary>The frame of the pages for authors.</summary>
internal static class Html
{
    public const string Styles = ReloadScript.Root + "/author.css";
    public const string Script = ReloadScript.Root + "/author.js";

    public static string Text(string text) => WebUtility.HtmlEncode(text);

    /// <param name="head">What stands in the bar on top.</param>
    public static string Page(Language language, string title, string head, string main) => $"""
        <!doctype html>
        <html lang="{language.Tag}">
        <head>
        <meta charset="utf-8">
        <meta name="viewport" content="width=device-width, initial-scale=1">
        <meta name="color-scheme" content="light dark">
        <title>{Text(title)}</title>
        <link rel="icon" href="data:,">
        <link rel="stylesheet" href="{Styles}">
        <script defer src="{Script}"></script>
        </head>
        <body>
        <header>
        {head}
        </header>
        <main>
        {main}
        </main>
        </body>
        </html>

        """;
}
