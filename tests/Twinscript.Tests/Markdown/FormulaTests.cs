using System.Xml.Linq;
using Twinscript.Building;
using Twinscript.Offline;
using Twinscript.Tests.Sites;
using Xunit;

namespace Twinscript.Tests.Markdown;

/// <summary>TeX is set as MathML when the site is built, so formulas are read without a script, offline and in books.</summary>
public sealed class FormulaTests
{
    [Theory]
    [InlineData("當$n$很大", "<p>當<math><mi>n</mi></math>很大</p>")]
    [InlineData("當 \\(n\\) 很大", "<p>當 <math><mi>n</mi></math> 很大</p>")]
    [InlineData("當 \\\\(n\\\\) 很大", "<p>當 <math><mi>n</mi></math> 很大</p>")]
    [InlineData("$\\text{漢}$", "<p><math><mtext>漢</mtext></math></p>")]
    [InlineData("$a_i*b_i*c$，*強調*", "</math>，<em>強調</em></p>")]
    [InlineData("| $|x|$ |\n|-|", "<mi>x</mi>")]
    public void A_formula_in_a_line_is_set(string source, string html) =>
        Assert.Contains(html, MarkdownSite.Html(source), StringComparison.Ordinal);

    [Theory]
    [InlineData("$$\nx^2\n$$")]
    [InlineData("$$x^2$$")]
    [InlineData("$$x^2\n$$")]
    [InlineData("\\[x^2\\]")]
    [InlineData("```math\nx^2\n```")]
    public void A_formula_on_lines_of_its_own_is_a_block(string source)
    {
        var html = MarkdownSite.Html(source);

        Assert.StartsWith("<div class=\"formula\" tabindex=\"0\"><math display=\"block\"", html, StringComparison.Ordinal);
        Assert.EndsWith("</math></div>", html, StringComparison.Ordinal);
        Assert.DoesNotContain(" style=", html, StringComparison.Ordinal);
    }

    [Theory]
    [InlineData("一本 $5 和 $6", "<p>一本 $5 和 $6</p>")]
    [InlineData("一本$5，兩本$8。", "<p>一本$5，兩本$8。</p>")]
    [InlineData("US$5 與 HK$6", "<p>US$5 與 HK$6</p>")]
    [InlineData("$5-$10", "<p>$5-$10</p>")]
    [InlineData("`$HOME` 與 $HOME", "<p><code>$HOME</code> 與 $HOME</p>")]
    [InlineData("\\$x\\$", "<p>$x$</p>")]
    [InlineData("\\[注\\] 與 \\(注\\)", "<p>[注] 與 (注)</p>")]
    [InlineData("$ x $", "<p>$ x $</p>")]
    public void A_price_is_no_formula(string source, string html) => Assert.Equal(html, MarkdownSite.Html(source));

    [Fact]
    public void Styles_in_attributes_become_classes_and_colours_attributes_of_their_own()
    {
        var html = MarkdownSite.Html("$$\\begin{array}{c|c}\\textcolor{red}{1}&2\\\\\\hline 3&\\boxed{4}\\end{array}$$");

        Assert.Contains("f-line-right", html, StringComparison.Ordinal);
        Assert.Contains("f-line-bottom", html, StringComparison.Ordinal);
        Assert.Contains("f-box", html, StringComparison.Ordinal);
        Assert.Contains("mathcolor=", html, StringComparison.Ordinal);
        Assert.DoesNotContain(" style=", html, StringComparison.Ordinal);
    }

    [Theory]
    [InlineData("一 $\\frac{a}{$ 二", "<p>一 <code>$\\frac{a}{$</code> 二</p>", 1)]
    [InlineData("$x+\\nothing$", "<p><code>$x+\\nothing$</code></p>", 4)]
    public void What_cannot_be_set_is_shown_as_it_was_written_and_said(string source, string html, int column)
    {
        var site = new MarkdownSite();

        Assert.Equal(html, site.HtmlOf(source));
        var problem = Assert.Single(site.Problems);
        Assert.Contains("Warning TS123: this formula can't be set", problem, StringComparison.Ordinal);
        Assert.True(site.Diagnostics.InOrder()[0].Span?.Column >= column, problem);
    }

    [Fact]
    public void A_formula_in_a_fence_that_cannot_be_set_names_its_line()
    {
        var site = new MarkdownSite();
        site.Render("前\n\n$$\nx\n+ \\nothing\n$$");

        Assert.StartsWith("input/page.md(5,3,", Assert.Single(site.Problems), StringComparison.Ordinal);
    }

    [Theory]
    [InlineData(3_000)]
    [InlineData(50)]
    public void Braces_in_braces_end_no_build(int depth) =>
        Assert.NotEmpty(MarkdownSite.Html($"$x{new string('{', depth)}y{new string('}', depth)}$"));

    [Fact]
    public void Macros_that_call_themselves_end_no_build() =>
        Assert.Contains("<code>", MarkdownSite.Html("$\\def\\a{\\a\\a}\\a$"), StringComparison.Ordinal);

    [Fact]
    public async Task The_words_in_a_formula_are_converted_and_nothing_in_it_is_conversion_markup()
    {
        var site = await TinySite.BuildAsync("-- input/index.md --\n# 頁\n\n$\\text{漢字裡}$ 與 \\(x-{}-y\\)\n\n$$\n\\text{若 } x\n$$\n");

        var html = site.Main("zh-hans/index.html");
        Assert.Contains("<mtext>汉字里</mtext>", html, StringComparison.Ordinal);
        Assert.Equal(2, html.Split("<mo>−</mo>").Length - 1);
        Assert.Empty(site.Problems);
    }

    [Fact]
    public async Task A_rebuild_sets_a_changed_formula_as_a_build_from_nothing_would()
    {
        var token = TestContext.Current.CancellationToken;
        using var site = new TinySite("-- input/index.md --\n# 頁\n\n$x$ 與 $y$\n");
        var memory = new BuildMemory();
        await site.BuildAsync(new() { WorkingFolder = "", Memory = memory }, token);
        site.Write("-- input/index.md --\n# 頁\n\n$x$ 與 $z\\nothing$\n");

        var rebuilt = await site.BuildAsync(new() { WorkingFolder = "", Memory = memory }, token);
        var again = await site.BuildAsync(new() { WorkingFolder = "", Memory = memory }, token);
        var fresh = await site.BuildAsync(new() { WorkingFolder = "" }, token);

        Assert.Equal(fresh.Main("zh-hans/index.html"), rebuilt.Main("zh-hans/index.html"));
        Assert.Equal(fresh.Problems, rebuilt.Problems);
        Assert.Equal(fresh.Problems, again.Problems);
    }

    [Fact]
    public void A_formula_in_a_book_is_well_formed()
    {
        var html = MarkdownSite.Html("$a<b\\&c$\n\n$$\\begin{cases}x&\\text{若 }x>0\\\\-x&\\text{否則}\\end{cases}$$");

        var xhtml = new XhtmlWriter(html, new(id: null, EpubPages.WithoutScripts)).Write();
        var root = XElement.Parse($"<body xmlns=\"http://www.w3.org/1999/xhtml\">{xhtml}</body>");
        Assert.Equal(2, root.Descendants(XName.Get("math", "http://www.w3.org/1998/Math/MathML")).Count());
    }
}
