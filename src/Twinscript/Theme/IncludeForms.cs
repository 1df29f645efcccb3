using System.Text.RegularExpressions;
using Twinscript.Diagnostics;

namespace Twinscript.Theme;

/// <summary>Checks what stands behind <c>include</c>, and shows the right form to those who know another theme's.</summary>
internal static partial class IncludeForms
{
    /// <param name="what">What stands between <c>include</c> and the end of the tag.</param>
    /// <param name="names">Of all templates.</param>
    /// <returns>Whether the partial exists.</returns>
    public static bool Check(Group what, SourceText text, IReadOnlySet<string> names, DiagnosticBag diagnostics)
    {
        var match = NamePattern().Match(what.Value);
        var (quoted, bare) = (match.Groups["quoted"], match.Groups["bare"]);
        var name = quoted.Success ? quoted : bare;
        if (!name.Success || (quoted.Success && IsPartial(name.Value)))
            return true;
        var plain = Plain(name.Value);
        // A name without quotation marks may be a variable that holds the partial's.
        if (bare.Success && !name.Value.Contains('.', StringComparison.Ordinal) && !IsPartial(plain))
            return true;
        var rest = ParameterPattern().Replace(what.Value[(match.Index + match.Length)..], ", ${name}: ");
        var message = IsPartial(plain)
            ? $"a partial is named in quotation marks and without folder or ending. Write {{% include '{plain}'{rest} %}}."
            : $"the theme has no partial '{name.Value}'."
                + NearestName.Hint(plain, names.Select(n => Path.GetFileNameWithoutExtension(n) ?? ""));
        diagnostics.Error(DiagnosticCodes.BrokenTemplate, message, text.Span(what.Index + name.Index, name.Length));
        return false;

        bool IsPartial(string partial) => names.Contains(TemplateFiles.Folder + partial + TemplateFiles.Extension);
    }

    private static string Plain(string name)
    {
        name = name.StartsWith(TemplateFiles.Folder, StringComparison.Ordinal) ? name[TemplateFiles.Folder.Length..] : name;
        return EndingPattern().Replace(name.TrimStart('_', '/'), "");
    }

    [GeneratedRegex(@"^(?:['""](?<quoted>[^'""]+)['""]|(?<bare>[\w./-]+))", RegexOptions.ExplicitCapture, Timeout.Infinite)]
    private static partial Regex NamePattern();

    [GeneratedRegex(@"\.(?:liquid|html)$", RegexOptions.ExplicitCapture, Timeout.Infinite)]
    private static partial Regex EndingPattern();

    // As Jekyll passes values.
    [GeneratedRegex(@",?\s+(?<name>\w+)\s*=\s*", RegexOptions.ExplicitCapture, Timeout.Infinite)]
    private static partial Regex ParameterPattern();
}
