namespace Twinscript.Site.Tests.Trust;

/// <summary>Pages that try to run a script in each way known. One that runs writes its number into <c>window.ran</c>.</summary>
internal static class HostilePages
{
    /// <summary>The first and the twelfth are scripts in the page, which <c>html: trusted</c> promises to run, and nothing else.</summary>
    private static readonly string[] Ways =
    [
        "<script>{0}</script>",
        "<img src=x onerror=\"{0}\">",
        "<svg onload=\"{0}\"></svg>",
        "<details open ontoggle=\"{0}\"><summary>甲</summary></details>",
        "<video><source onerror=\"{0}\"></video>",
        "<input autofocus onfocus=\"{0}\">",
        "<iframe srcdoc=\"<script>parent.{0}</script>\"></iframe>",
        "<iframe src=\"javascript:parent.{0}\"></iframe>",
        "<svg><animate onbegin=\"{0}\" attributeName=x dur=1s></animate></svg>",
        "<object data=\"javascript:parent.{0}\"></object>",
        "<embed src=\"data:text/html,<script>parent.{0}</script>\">",
        "<svg><script>{0}</script></svg>",
        "<script src=\"data:text/javascript,{0}\"></script>",
        "<math><mtext><table><mglyph><style><!--</style><img title=\"--&gt;&lt;img src=1 onerror={0}&gt;\">",
        "<noscript><p title=\"</noscript><img src=x onerror={0}>\"></p></noscript>",
        "<svg><title><a href=\"</title><img src=x onerror={0}>\">甲</a></title></svg>",
        "-{{<img src=x onerror=\"{0}\">}}-",
        "<!--><img src=x onerror=\"{0}\">-->",
        "<style>@import 'javascript:{0}';</style>",
        "<p style=\"background:url(javascript:{0})\">甲</p>",
        "<form id=f{1}><input name=innerHTML></form>",
        "**甲**{{onmouseover=\"{0}\" onclick=\"{0}\"}}",
        "[按](javascript:{0}){{.hostile}}",
        "<a class=hostile href=\"java&#115;cript:{0}\">按</a>",
        "<a class=hostile href=\"&#1;java&#9;script:{0}\">按</a>",
        "<a class=hostile href=\"-{{javascript:{0}}}-\">按</a>",
        "<svg><a class=hostile xlink:href=\"javascript:{0}\"><text y=20>按</text></a></svg>",
        "<button class=hostile onclick=\"{0}\">按</button>",
        "<form><button class=hostile formaction=\"javascript:{0}\">按</button></form>",
        "<span class=film data-frame=\"javascript:{0}\"><a class=hostile href=#>按</a></span>",
    ];

    public const string Refresh = "<meta http-equiv=\"refresh\" content=\"0;url=about:blank#gone\">\n";

    /// <param name="html">A line of <c>site.yml</c>, or nothing.</param>
    public static string Site(string html, string more = "") => $"""
        -- input/site.yml --
        title: "小站<script>{Payload(90)}</script>"
        url: https://example.org
        {html}
        -- input/index.md --
        # 首頁
        -- input/evil.md --
        ---
        title: "標題<img src=x onerror={Payload(91)}>"
        description: "說明\"><script>{Payload(92)}</script>"
        tags: ["標籤<img src=x onerror={Payload(93)}>"]
        date: 2026-01-01
        author: "</script><script>{Payload(94)}</script>"
        ---
        ## 查找<b onmouseover="{Payload(95)}">甲</b>`<img src=x onerror={Payload(96)}>`

        {more}
        """ + "\n" + string.Join("\n\n", Ways.Select((way, i) => string.Format(
            System.Globalization.CultureInfo.InvariantCulture, way, Payload(i + 1), i + 1))) + "\n";

    private static string Payload(int number) =>
        string.Create(System.Globalization.CultureInfo.InvariantCulture, $"window.ran=(window.ran||'')+'{number},'");
}
