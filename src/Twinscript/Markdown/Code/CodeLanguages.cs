using System.Collections.Frozen;

namespace Twinscript.Markdown.Code;

/// <summary>The languages whose code is coloured, by the names that authors write behind a fence.</summary>
internal static class CodeLanguages
{
    // Read by name and not by library: TextMate's grammars take four to six milliseconds for a kilobyte of code, highlight.js in an
    // engine for JavaScript sixty, and both bring megabytes along. These readers take microseconds, and a page needs few colours.
    private static readonly FrozenDictionary<string, CodeReader> Readers = new Dictionary<string, CodeReader>(StringComparer.Ordinal)
    {
        ["js javascript mjs cjs jsx node react"] = ScriptCode.Read,
        ["tsx"] = ScriptCode.Read,
        ["ts typescript mts cts"] = ScriptCode.ReadTyped,
        ["json json5 jsonc jsonl webmanifest geojson"] = General(() => ScriptingLanguages.Json),
        ["html xml svg vue vue-html xhtml htm rss atom svelte astro xaml axaml csproj xsl xslt plist markup jsp ejs cshtml razor"
            + " handlebars hbs liquid jinja jinja2 django twig gohtml go-html-template angular wxml"] = MarkupCode.Read,
        ["php phtml"] = MarkupCode.ReadPhp,
        ["css wxss"] = StyleCode.Read,
        ["scss sass less stylus styl postcss"] = StyleCode.ReadNested,
        ["sh bash shell zsh fish ksh sh-vue bash-vue"] = ShellCode.Read,
        ["console shell-session shellsession sh-session bash-session terminal"] = ShellCode.ReadSession,
        ["yaml yml"] = LineCode.ReadYaml,
        ["toml ini properties dotenv env cfg conf editorconfig gitconfig desktop systemd"] = LineCode.ReadSettings,
        ["diff patch udiff"] = LineCode.ReadDifference,
        ["md markdown mdx"] = LineCode.ReadMarkdown,
        ["tex latex"] = LineCode.ReadTex,
        ["c h"] = General(() => GeneralLanguages.C),
        ["cpp c++ cc cxx hpp arduino cuda cu"] = General(() => GeneralLanguages.Cpp),
        ["objc objective-c objectivec mm"] = General(() => GeneralLanguages.ObjectiveC),
        ["cs csharp c# dotnet"] = General(() => GeneralLanguages.CSharp),
        ["java"] = General(() => GeneralLanguages.Java),
        ["kotlin kt kts"] = General(() => GeneralLanguages.Kotlin),
        ["swift"] = General(() => GeneralLanguages.Swift),
        ["dart"] = General(() => GeneralLanguages.Dart),
        ["go golang"] = General(() => GeneralLanguages.Go),
        ["rust rs"] = General(() => GeneralLanguages.Rust),
        ["scala sbt"] = General(() => GeneralLanguages.Scala),
        ["groovy gradle jenkinsfile"] = General(() => GeneralLanguages.Groovy),
        ["zig"] = General(() => GeneralLanguages.Zig),
        ["solidity sol"] = General(() => GeneralLanguages.Solidity),
        ["glsl hlsl wgsl shader metal"] = General(() => GeneralLanguages.Shader),
        ["protobuf proto proto3 thrift"] = General(() => GeneralLanguages.Protobuf),
        ["graphql gql"] = General(() => GeneralLanguages.GraphQl),
        ["fsharp f# fs"] = General(() => GeneralLanguages.FSharp),
        ["ocaml ml"] = General(() => GeneralLanguages.OCaml),
        ["haskell hs elm purescript"] = General(() => GeneralLanguages.Haskell),
        ["python py py3 python3 pycon gyp starlark bazel nim"] = General(() => ScriptingLanguages.Python),
        ["ruby rb rake gemfile crystal"] = General(() => ScriptingLanguages.Ruby),
        ["perl pl"] = General(() => ScriptingLanguages.Perl),
        ["lua luau"] = General(() => ScriptingLanguages.Lua),
        ["r rscript"] = General(() => ScriptingLanguages.R),
        ["julia jl"] = General(() => ScriptingLanguages.Julia),
        ["matlab octave"] = General(() => ScriptingLanguages.Matlab),
        ["elixir ex exs"] = General(() => ScriptingLanguages.Elixir),
        ["erlang erl"] = General(() => ScriptingLanguages.Erlang),
        ["lisp clojure clj cljs scheme racket elisp emacs-lisp commonlisp"] = General(() => ScriptingLanguages.Lisp),
        ["sql mysql pgsql postgresql postgres plsql tsql sqlite hive clickhouse cql"] = General(() => ScriptingLanguages.Sql),
        ["powershell ps1 ps pwsh"] = General(() => ScriptingLanguages.PowerShell),
        ["bat batch cmd dos"] = General(() => ScriptingLanguages.Batch),
        ["vb vbnet vba visualbasic vbscript"] = General(() => ScriptingLanguages.VisualBasic),
        ["pascal delphi"] = General(() => ScriptingLanguages.Pascal),
        ["nginx caddy caddyfile"] = General(() => ScriptingLanguages.Nginx),
        ["terraform tf hcl nix"] = General(() => ScriptingLanguages.Terraform),
        ["dockerfile docker containerfile"] = General(() => ScriptingLanguages.Docker),
        ["cmake"] = General(() => ScriptingLanguages.CMake),
        ["make makefile mk"] = General(() => ScriptingLanguages.Make),
        ["asm nasm assembly armasm x86asm riscv mips"] = General(() => ScriptingLanguages.Assembly),
        ["vim viml vimscript"] = General(() => ScriptingLanguages.Vim),
        ["ebnf bnf"] = General(() => ScriptingLanguages.Ebnf),
    }
        .SelectMany(row => row.Key.Split(' ').Select(name => (name, row.Value)))
        .ToFrozenDictionary(row => row.name, row => row.Value, StringComparer.OrdinalIgnoreCase);

    public static bool IsKnown(string name) => Readers.ContainsKey(name);

    /// <summary>In order and without overlap; none when nothing is known of the language.</summary>
    public static IReadOnlyList<CodeToken> Read(string language, string text)
    {
        if (!Readers.TryGetValue(language, out var reader))
            return [];
        var code = new CodeText(text);
        reader(code, 0, text.Length);
        return code.Tokens;
    }

    // A language's words are made into a set when a page first needs them.
    private static CodeReader General(Func<CodeLanguage> language) =>
        (code, start, end) => GeneralCode.Read(code, start, end, language());
}
