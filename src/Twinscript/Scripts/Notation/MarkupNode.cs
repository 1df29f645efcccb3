namespace Twinscript.Scripts;

/// <summary>One <c>-{…}-</c> as it was written.</summary>
/// <param name="Source">With its braces.</param>
/// <param name="Parts">What stands between the braces: strings, and nodes nested among them.</param>
internal sealed record MarkupNode(string Source, IReadOnlyList<object> Parts)
{
    /// <summary>For text that looks like a placeholder of ours: it is shown as it is.</summary>
    public bool IsLiteral { get; init; }

    // Without nested parts every variant reads the same.
    private readonly Markup? _plain = Parts is [] or [string] ? Markup.Parse(Parts is [string text] ? text : "") : null;

    /// <summary>Whether it shows nothing in any script.</summary>
    public bool IsSilent => !IsLiteral && Read(_ => "").IsSilent;

    /// <summary>Whether it shows a rule with its words, which are of several scripts.</summary>
    public bool IsDescription =>
        !IsLiteral && Read(_ => "") is { IsSilent: false, Rule: not null } markup
            && (markup.Flags & MarkupFlags.Describe) != MarkupFlags.None;

    /// <summary>Whether text after it may convert differently from text before it.</summary>
    public bool MayChangeRules =>
        _plain is null
            || (_plain.Rule is not null && (_plain.Flags & (MarkupFlags.Add | MarkupFlags.Hide | MarkupFlags.Remove)) != MarkupFlags.None);

    /// <summary>The markup once nested ones have been resolved.</summary>
    public Markup Read(Func<MarkupNode, string> resolve) =>
        _plain ?? Markup.Parse(string.Concat(Parts.Select(part => part as string ?? resolve((MarkupNode)part))));
}
