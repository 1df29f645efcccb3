using Fluid.Values;
using Twinscript.Cards;
using Twinscript.Configuration;
using Twinscript.Documents;
using Twinscript.Engine;
using Twinscript.Offline;
using Twinscript.Pages;
using Twinscript.Reading;
using Twinscript.Search;

namespace Twinscript.Theme;

/// <summary>Puts together, once per phase, what the templates see of the whole site.</summary>
internal sealed class SiteModels(
    SiteConfiguration configuration, ScriptConverters converters, ScriptComparisons comparisons, SitePages sitePages)
{
    public IReadOnlyDictionary<string, SiteModel> Of(PipelineContext context, OfflineEditions editions, params IEnumerable<PageInScript> beside)
    {
        var pages = sitePages.Of(context).With([.. beside, .. SearchPages.Of(configuration, context)]);
        var themes = context.DocumentsOf(PipelineNames.Theme).ToDictionary(d => d.Get(ThemeKeys.Script), StringComparer.Ordinal);
        var models = new Dictionary<string, SiteModel>(StringComparer.Ordinal);
        var data = Digest.Of([.. context.DocumentsOf(PipelineNames.Data).SelectMany(d => new[] { d.Get(ParseData.Name), d.Content.Text })]);
        var cards = context.Phase < Phase.PostProcess ? [] : context.DocumentsOf(PipelineNames.Cards).ToDictionary(d => d.Get(CardKeys.Page), d => d.Get(CardKeys.Image));
        foreach (var script in configuration.Scripts)
        {
            var theme = themes[script.Tag];
            models[script.Tag] = new(
                configuration, converters, comparisons, script, pages,
                theme.Get(ThemeKeys.Templates), theme.Get(ThemeKeys.Words), Data(script, theme, context), editions, models)
            {
                ThemeDigest = theme.Get(ThemeKeys.Digest),
                DataDigest = data,
                Cards = cards,
            };
        }
        return models;
    }

    private DataFiles Data(PublishedScript script, Document theme, PipelineContext context)
    {
        var convert = converters.Converter(configuration.SourceScript, script);
        var files = context.DocumentsOf(PipelineNames.Data).ToDictionary(
            d => d.Get(ParseData.Name), d => DataValue.Of(d.Get(ParseData.Root), convert.Convert), StringComparer.Ordinal);
        return new DataFiles(files, theme.Get(ThemeKeys.Templates).ReportUndefined);
    }

    private sealed class DataFiles(Dictionary<string, FluidValue> files, Action<string> report) : TemplateObject("data", report)
    {
        protected override FluidValue? Get(string name)
        {
            TemplateReads.Note(TemplateReads.Data);
            return files.GetValueOrDefault(name);
        }
    }
}
