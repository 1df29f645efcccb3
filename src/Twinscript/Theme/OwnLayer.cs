using System.Text.RegularExpressions;
using Twinscript.Assets;
using Twinscript.Diagnostics;
using Twinscript.Documents;
using Twinscript.Yaml;

namespace Twinscript.Theme;

/// <summary>The files a site puts over the theme that came with the program.</summary>
internal sealed partial class OwnLayer
{
    private static readonly (string Folder, string Extension, string[] Bundles)[] Joining =
    [
        ("styles", ".css", ["styles/site.css", "inline/offline.css"]),
        ("scripts", ".js", ["scripts/site.js", "inline/offline.js"]),
    ];

    private readonly HashSet<string> _files;
    private readonly HashSet<string> _words;
    private readonly SourcePath[] _joined;

    private OwnLayer(FileFolder own, FileFolder[] below, string script, DiagnosticBag diagnostics)
    {
        Script = script;
        var files = own.List();
        _files = files.Select(f => f.Value).ToHashSet(StringComparer.Ordinal);
        string[] texts =
        [
            .. files.Where(f => f.Extension == TemplateFiles.Extension)
                .Select(f => own.ReadText(f, diagnostics)?.Text).OfType<string>(),
        ];
        _words = texts.SelectMany(t => WordPattern().Matches(t)).Select(m => m.Groups["name"].Value).ToHashSet(StringComparer.Ordinal);
        // What a template names is loaded by it.
        _joined = [.. files.Where(f => !below.Any(b => b.Exists(f)) && !texts.Any(t => t.Contains(f.Value, StringComparison.Ordinal)))];
    }

    /// <summary>The tag of the script its templates and words are written in.</summary>
    public string Script { get; }

    /// <returns>Null when the theme is of one piece.</returns>
    public static OwnLayer? Of(FileFolder theme, string script, DiagnosticBag diagnostics) =>
        theme.Layers.ToArray() is [.. { Length: > 0 } below, var own] ? new(own, below, script, diagnostics) : null;

    public bool Holds(string file) => _files.Contains(file);

    /// <summary>Whether one of its templates shows the word.</summary>
    public bool AsksFor(string word) => _words.Contains(word);

    /// <summary>The bundle with the site's further style sheets or scripts at its end.</summary>
    public Bundle Joined(Bundle bundle)
    {
        foreach (var (folder, extension, bundles) in Joining)
        {
            if (bundles.Contains(bundle.Name, StringComparer.Ordinal))
            {
                var more = _joined.Where(f => f.Folder == folder && f.Extension == extension);
                return bundle with { Files = [.. bundle.Files, .. more.Select(f => new LocatedText(f.Value, default))] };
            }
        }
        return bundle;
    }

    [GeneratedRegex(@"words\.(?<name>\w+)", RegexOptions.ExplicitCapture | RegexOptions.NonBacktracking)]
    private static partial Regex WordPattern();
}
