using Twinscript.Configuration;
using Twinscript.Documents;
using Twinscript.Engine;
using Twinscript.Engine.Caching;

namespace Twinscript.Theme;

/// <summary>The site in every script as templates see it. Made once a build, when Content and Theme are done.</summary>
/// <param name="rules">Of all that decides how texts are converted.</param>
internal sealed class SiteModels(
    SiteConfiguration configuration, ScriptConverters converters, SiteViews views, SitePages sitePages, Digest rules)
{
    private readonly Lock _lock = new();
    private ScriptOfSite[]? _sites;
    private IReadOnlyDictionary<string, SiteModel>? _early;
    private IReadOnlyDictionary<string, SiteModel>? _final;
    private Answers? _earlyAnswers;
    private Answers? _answers;

    /// <summary>By script tag. In Process the models know nothing that other pipelines find out; from PostProcess on all of it.</summary>
    public IReadOnlyDictionary<string, SiteModel> Of(PipelineContext context)
    {
        lock (_lock)
            return context.Phase < Phase.PostProcess ? _early ??= Make(context, Metadata.Empty) : _final ??= Make(context, LateOf(context));
    }

    /// <summary>The same with something that was found out still later.</summary>
    public IReadOnlyDictionary<string, SiteModel> With<T>(PipelineContext context, Key<T> key, T value)
    {
        lock (_lock)
            return Make(context, LateOf(context).With(key, value));
    }

    /// <summary>This build's answers to the questions that templates ask.</summary>
    public Answers Answers(PipelineContext context)
    {
        var models = Of(context);
        lock (_lock)
        {
            return context.Phase < Phase.PostProcess ? _earlyAnswers ??= AnswersOf(models) : _answers ??= AnswersOf(models);
        }
    }

    private Answers AnswersOf(IReadOnlyDictionary<string, SiteModel> models)
    {
        var answers = new Answers();
        TemplateAnswers.AddTo(answers, views, models);
        return answers;
    }

    private Metadata LateOf(PipelineContext context) => views.Late.Aggregate(Metadata.Empty, (known, find) => find(context, known));

    private Dictionary<string, SiteModel> Make(PipelineContext context, Metadata late)
    {
        var models = new Dictionary<string, SiteModel>(StringComparer.Ordinal);
        foreach (var site in _sites ??= Sites(context))
            models[site.Script.Tag] = new(views, site, models, late);
        return models;
    }

    private ScriptOfSite[] Sites(PipelineContext context)
    {
        var (pages, theme, data) = (sitePages.Of(context), SiteTheme.Of(context), context.DocumentsOf(PipelineNames.Data));
        return
        [
            .. configuration.ScriptsAndLanguages.Select(script => new ScriptOfSite(configuration, converters, script, pages)
            {
                Templates = theme.Templates(script.Tag),
                Words = theme.Words(script.Tag),
                Data = new(data, converters.Converter(configuration.SourceScript, script).Convert, rules),
            }),
        ];
    }
}
