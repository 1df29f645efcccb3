namespace Hanzi;

/// <summary>The tables of one configuration, ready to be strung into passes.</summary>
/// <param name="Normalization">Run over the whole text.</param>
/// <param name="Segmentation">Cuts it into segments.</param>
/// <param name="Chain">Run over each segment.</param>
/// <param name="Fused">Does what segmentation and chain do in one step, when there is such a table.</param>
internal sealed record PassPlan(
    IReadOnlyList<Step> Normalization, Segmentation? Segmentation, IReadOnlyList<Step> Chain, PrefixTable? Fused)
{
    /// <summary>Reads words in context before the other passes; null converts exactly as the configuration says.</summary>
    public ContextRules? Context { get; init; }

    /// <summary>Whether persons, brands and places are called as in the target's region.</summary>
    public bool Names { get; init; }

    /// <summary>Flattens a configuration's dictionaries and packs them.</summary>
    public static PassPlan Of(Configuration configuration)
    {
        var fused = Fusion.TryFuse(configuration.Segmentation, configuration.Chain);
        return new(
            [.. configuration.Normalization.Select(tree => Step("normalization", tree))],
            configuration.Segmentation is { } words ? Segmentation.Of(Segmentation.Table(words)) : null,
            [.. configuration.Chain.Select((tree, i) => Step($"conversion {i + 1}", tree))],
            fused is null ? null : PrefixTableBuilder.Build(fused));
    }

    /// <summary>
    /// Lays dictionaries of the user's over the plan, the first the strongest: their words become segments that are settled.
    /// </summary>
    public PassPlan With(IReadOnlyList<ConversionDictionary> own)
    {
        if (own.Count == 0)
            return this;
        var words = new DictionaryTree.Group([.. own.Select(d => new DictionaryTree.Leaf(d))], ShortCircuit: false).Flatten();
        var firstStep = Chain is [var first, ..] ? first.Table : PrefixTableBuilder.Build([]);
        return this with { Segmentation = Segmentation.With(Segmentation, firstStep, words), Fused = null };
    }

    /// <summary>Strings the passes of configurations that follow one another before a sink, from the last to the first.</summary>
    public static TextSink Before(PassPlan[] plans, TextSink sink, EditLog? log)
    {
        for (var i = plans.Length - 1; i >= 0; i--)
            sink = plans[i].Before(new JoiningSink(sink), log);
        return sink;
    }

    private TextSink Before(TextSink sink, EditLog? log)
    {
        if (Fused is not null && log is null)
        {
            sink = new ReplacementPass(Fused, rare: false, sink);
        }
        else
        {
            for (var i = Chain.Count - 1; i >= 0; i--)
                sink = Pass(Chain[i], sink, rare: false);
            if (Segmentation is not null)
                sink = new SegmentationPass(Segmentation, sink, log);
        }

        if (Context is not null)
            sink = new ContextPass(Context, Keys(), Names, sink, log);
        for (var i = Normalization.Count - 1; i >= 0; i--)
            sink = Pass(Normalization[i], sink, rare: true);
        return sink;

        TextSink Pass(Step step, TextSink next, bool rare) =>
            log is null ? new ReplacementPass(step.Table, rare, next) : new RecordingPass(step, next, log);
    }

    /// <summary>The tables whose keys are words to this configuration.</summary>
    public PrefixTable[] Keys()
    {
        List<PrefixTable> keys = Fused is not null ? [Fused] : [.. Chain.Select(s => s.Table)];
        if (Fused is null && Segmentation is { } segmentation)
            keys.Add(segmentation.WordTable);
        if (Segmentation?.Own is { } own)
            keys.Add(own);
        return [.. keys];
    }

    private static Step Step(string name, DictionaryTree tree) => new(name, Table(tree), tree.Flatten);

    private static PrefixTable Table(DictionaryTree tree) =>
        PrefixTableBuilder.Build(tree.Flatten().Select(e => new TableEntry(e.Key, e.Value.Entry.Value)));
}
