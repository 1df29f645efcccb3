using Fluid;
using Twinscript.Configuration;
using Twinscript.Diagnostics;
using Twinscript.Scripts;
using Twinscript.Theme;
using Twinscript.Yaml;

namespace Benchmarks.Fuzzing;

/// <summary>What authors set beside their pages, each read as a build reads it.</summary>
internal static class FuzzedSettings
{
    public static string? Check(FuzzedInput input)
    {
        var (text, found) = (new SourceText("a.yml", input.Text), new DiagnosticBag());
        switch (input.Kind)
        {
            case FuzzKind.SiteFile:
                SiteFile.Read(text, found);
                break;
            case FuzzKind.Glossary:
                ReadGlossary(text, found);
                break;
            case FuzzKind.Template:
                RenderTemplate(text, found);
                break;
            default:
                foreach (var ending in (string[])[".yml", ".toml", ".json"])
                    YamlSource.RootOf(text, ending);
                break;
        }
        found.InOrder();
        return null;
    }

    private static void ReadGlossary(SourceText text, DiagnosticBag found)
    {
        var reader = new GlossaryReader(found);
        reader.ReadSite(text);
        var site = SiteFile.Read(new("site.yml", "title: 站\n"), new()) ?? throw new InvalidOperationException();
        var converters = new ScriptConverters(site, reader.Glossary());
        foreach (var script in site.Scripts)
            converters.Converter("zh-Hant-TW", script).Convert("漢字與「軟體」的甲乙丙");
    }

    // Filters and names of a site are for whole builds.
    private static void RenderTemplate(SourceText text, DiagnosticBag found)
    {
        if (!TemplateSet.Check([("layouts/page.liquid", text)], found))
            return;
        var target = new ScriptTarget("zh-Hans-CN", "zh-Hans-CN", IdentityTextConverter.Instance, reference => reference);
        var converted = LiquidHtml.ConvertTemplate(text.Text, "zh-Hant-TW", target);
        if (!ParsedTemplates.Parser.TryParse(converted, out _, out var error))
            throw new InvalidOperationException($"a template that parses doesn't when it is converted: {error}");
        var parsed = new ParsedTemplates([("layouts/page.liquid", text)], "zh-Hant-TW", SiteViewRoot, [], (_, same) => same);
        parsed.Options.MaxSteps = 100_000;
        try
        {
            parsed.Layouts["page"].RenderAsync(TextWriter.Null, FiveCharacterEncoder.Instance, new TemplateContext(parsed.Options))
                .AsTask().GetAwaiter().GetResult();
        }
        catch (Exception failure) when (failure is InvalidOperationException or ParseException or FluidException)
        {
            // The failures that a build reports.
        }
    }

    private static ViewPath SiteViewRoot => SiteViews.RootOf(
        (SiteFile.Read(new("site.yml", "title: 站\n"), new()) ?? throw new InvalidOperationException()).Scripts[0]);
}
