namespace Twinscript.Markdown.Tags;

/// <summary>How a tag is written.</summary>
internal enum TagForm
{
    /// <summary><c>{% name %}</c>: Hexo, Jekyll, GitBook.</summary>
    Liquid,

    /// <summary><c>{{&lt; name >}}</c> and <c>{{% name %}}</c>: Hugo.</summary>
    Shortcode,

    /// <summary><c>{{ site.baseurl }}</c>: Jekyll.</summary>
    Value,

    /// <summary><c>{{#include file}}</c>: mdBook.</summary>
    Include,

    /// <summary><c>&lt;!-- tab title --></c> inside Hexo's tabs.</summary>
    Comment,

    /// <summary><c>&lt;Name a="b"></c>: MDX, Vue.</summary>
    Component,

    /// <summary>Code of MDX: imports, exports, comments.</summary>
    Code,
}

internal enum TagRole
{
    Single,
    Open,
    Close,
}

/// <summary>One tag of another generator, as it was written and what it stands for.</summary>
internal sealed class Tag(int index, TagForm form, string name, string arguments, string written)
{
    public int Index => index;

    public TagForm Form => form;

    /// <summary>Without the slash or the <c>end</c> of a closing tag.</summary>
    public string Name => name;

    public string Written => written;

    /// <summary>What was written behind the name.</summary>
    public string Rest => arguments;

    public TagRole Role { get; set; }

    /// <summary>Written as <c>{{&lt; name />}}</c>, so that no other tag closes it.</summary>
    public bool ClosesItself { get; init; }

    /// <summary>The other end of a pair.</summary>
    public Tag? Partner { get; set; }

    /// <summary>Stands on a line of its own, so that it may begin or end a block.</summary>
    public bool StandsAlone { get; set; }

    /// <summary>For an element in MDX: the HTML that it is.</summary>
    public string? Html { get; init; }

    /// <summary>Where it leads, when it stands inside HTML.</summary>
    public string? Address { get; set; }

    /// <summary>Where it begins in the body.</summary>
    public int Start { get; set; }

    /// <summary>What stands between the two ends of a pair in which tags are text.</summary>
    public string? Enclosed { get; set; }

    /// <summary>What the page shows in the place of <c>{{&lt;/* name */>}}</c>.</summary>
    public string? Literal { get; init; }

    /// <summary>A component's name that nothing closes, as in <c>List&lt;String></c>, is a word.</summary>
    public bool IsWord { get; set; }

    /// <summary>How many tags of its kind stand before it in the tabs around, for one without a title.</summary>
    public string? DefaultTitle { get; set; }

    public TagMeaning Meaning => field is var meaning and not TagMeaning.Undecided ? meaning : field = TagMeanings.Of(this);

    public TagArguments Arguments => field ??= TagArguments.Read(arguments, form);
}
