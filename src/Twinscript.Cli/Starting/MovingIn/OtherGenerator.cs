using Twinscript.Diagnostics;
using Twinscript.Yaml;
using YamlDotNet.RepresentationModel;

namespace Twinscript.Cli.Starting.MovingIn;

/// <summary>The generator a tree was written for, and what its configuration says. Nothing is run.</summary>
/// <param name="Name">Null when nothing was recognised.</param>
/// <param name="Root">The folder of the project.</param>
/// <param name="ConfigurationFile">Below the root, with slashes; empty when nothing was recognised.</param>
/// <param name="Content">The folder of the pages, below the root; empty for the root itself.</param>
/// <param name="Configuration">Null when the file holds none that can be read.</param>
internal sealed partial record OtherGenerator(string? Name, string Root, string ConfigurationFile, string Content, YamlNode? Configuration)
{
    private const int FewPages = 10;

    private static readonly string[] SubFolders = ["docs", "site", "website", "web", "doc", "exampleSite"];

    private static readonly string[] ScriptEndings = [".ts", ".mts", ".js", ".mjs", ".cjs", "/index.ts", "/index.js"];

    private static readonly string[] DataEndings = [".toml", ".yaml", ".yml", ".json"];

    public string ContentFolder => Path.Combine(Root, Content);

    /// <summary>Looks in the folder, in those a project often keeps its documentation in, and in the one above.</summary>
    public static OtherGenerator Find(string folder)
    {
        var name = Path.GetFileName(Path.TrimEndingDirectorySeparator(folder));
        if (In(folder) is { } here)
            return here with { Content = PageFolders.Of(here) };
        var pages = PageFolders.Pages(folder).Count();
        foreach (var root in SubFolders.Select(sub => Path.Combine(folder, sub)).Where(Directory.Exists))
        {
            // A folder with hardly a page is a part of the project, and not the site.
            if (In(root) is { } found && PageFolders.Pages(found.ContentFolder).Count() * FewPages >= pages)
                return found with { Content = PageFolders.Of(found) };
        }
        if (Path.GetDirectoryName(Path.TrimEndingDirectorySeparator(folder)) is { } parent && In(parent) is { } above
            && above.Content.Split('/')[0] == name)
            return above with { Content = PageFolders.Of(above) };
        var unknown = new OtherGenerator(null, folder, "", "", null);
        return unknown with { Content = PageFolders.Of(unknown) };
    }

    private static OtherGenerator? In(string root) => Hugo(root) ?? Plain(root) ?? Vue(root) ?? Underscored(root) ?? Docsify(root);

    private static OtherGenerator? Hugo(string root)
    {
        var file = First(root, ["hugo", "config/_default/hugo", "config/_default/config"], DataEndings);
        if (file is null && First(root, ["config"], DataEndings) is { } plain && (Directory.Exists(Path.Combine(root, "content"))
            || Read(root, plain).Text("baseURL") is not null))
            file = plain;
        // A theme has a configuration, too, and its pages elsewhere.
        return file is null || !Directory.Exists(Path.Combine(root, Read(root, file).Text("contentDir") ?? "content"))
            ? null
            : With("Hugo", root, file, c => c.Text("contentDir") ?? "content");
    }

    private static OtherGenerator? Plain(string root)
    {
        if (First(root, ["mkdocs"], [".yml", ".yaml"]) is { } mkdocs)
            return With("MkDocs", root, mkdocs, c => c.Text("docs_dir") ?? "docs");
        if (First(root, ["book"], [".toml"]) is { } book)
            return With("mdBook", root, book, c => c.Text("book.src") ?? "src");
        return First(root, ["docusaurus.config"], ScriptEndings) is { } docusaurus
            ? With("Docusaurus", root, docusaurus, _ => Directory.Exists(Path.Combine(root, "docs")) ? "docs" : "blog")
            : null;
    }

    private static OtherGenerator? Vue(string root)
    {
        if (First(root, [".vitepress/config"], ScriptEndings) is { } vitepress)
            return With("VitePress", root, vitepress, c => c.Text("srcDir") ?? "");
        return First(root, [".vuepress/config"], ScriptEndings) is { } vuepress ? With("VuePress", root, vuepress, _ => "") : null;
    }

    private static OtherGenerator? Underscored(string root)
    {
        if (First(root, ["_config"], [".yml", ".yaml"]) is { } file)
        {
            var package = Path.Combine(root, "package.json");
            var isHexo = File.Exists(package) && Read(root, "package.json").At("dependencies").Pairs()
                .Any(p => (p.Key as YamlScalarNode)?.Value?.StartsWith("hexo", StringComparison.Ordinal) == true);
            isHexo |= Read(root, file).Text("source_dir") is not null || Directory.Exists(Path.Combine(root, "source"));
            return isHexo
                ? With("Hexo", root, file, c => c.Text("source_dir") ?? "source")
                : !Directory.Exists(Path.Combine(root, "_posts")) && File.Exists(Path.Combine(root, "SUMMARY.md"))
                ? With("GitBook", root, "SUMMARY.md", _ => "")
                : With("Jekyll", root, file, c => c.Text("source")?.Trim('.', '/') ?? "");
        }
        return First(root, ["book"], [".json"]) is { } book ? With("GitBook", root, book, c => c.Text("root")?.Trim('.', '/') ?? "")
            : First(root, [".gitbook"], [".yaml", ".yml"]) is { } gitbook
                ? With("GitBook", root, gitbook, c => c.Text("root")?.Trim('.', '/') ?? "")
                : null;
    }

    private static OtherGenerator? Docsify(string root)
    {
        var index = Path.Combine(root, "index.html");
        if (File.Exists(index) && File.ReadAllText(index).Contains("$docsify", StringComparison.Ordinal))
            return With("docsify", root, "index.html", _ => "");
        return File.Exists(Path.Combine(root, "_sidebar.md")) ? With("docsify", root, "_sidebar.md", _ => "") : null;
    }

    private static OtherGenerator With(string name, string root, string file, Func<YamlNode?, string> content)
    {
        var configuration = Read(root, file);
        var folder = content(configuration).Replace('\\', '/').Trim('/');
        if (folder.Split('/').Any(part => part is ".." or ".") || !Directory.Exists(Path.Combine(root, folder)))
            folder = "";
        return new(name, root, file, folder, configuration);
    }

    private static string? First(string root, ReadOnlySpan<string> names, string[] endings)
    {
        foreach (var name in names)
        {
            if (endings.FirstOrDefault(ending => File.Exists(Path.Combine(root, name + ending))) is { } ending)
                return name + ending;
        }
        return null;
    }

    /// <summary>Null for a file that is broken or holds no names.</summary>
    public static YamlNode? Read(string root, string file)
    {
        var text = File.ReadAllText(Path.Combine(root, file));
        return Path.GetExtension(file) switch
        {
            (".toml" or ".yml" or ".yaml" or ".json") and var ending => YamlSource.RootOf(new(file, text), ending),
            ".md" => null,
            _ => ScriptLiterals.Read(text),
        };
    }
}
