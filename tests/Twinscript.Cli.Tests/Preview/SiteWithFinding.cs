namespace Twinscript.Cli.Tests.Preview;

/// <summary>Files of a site with one doubtful conversion, which the author's pages show.</summary>
internal static class SiteWithFinding
{
    public const string Settings = """
        -- input/site.yml --
        title: 小站
        url: https://example.org
        script: zh-Hans-CN
        scripts:
          - { tag: zh-Hans-CN }
          - { tag: zh-Hant-TW }
        -- input/index.md --
        ---
        title: 首页
        ---

        平常的一句。

        """;

    public const string Words = """
        -- input/guide/words.md --
        ---
        title: 字
        ---

        字是：**发**。

        平常的一段。

        """;
}
