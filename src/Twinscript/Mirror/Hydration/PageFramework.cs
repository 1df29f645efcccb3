using System.Text;
using Twinscript.Documents;

namespace Twinscript.Mirror;

/// <summary>What builds the pages anew in the reader's browser.</summary>
internal enum PageFramework
{
    None,
    VitePress,
    VuePress,
    Docusaurus,
    Astro,
    NextPages,

    /// <summary>Next's App Router, whose pages come with counted bytes.</summary>
    NextServerComponents,
    Nuxt,
    Gatsby,
}

internal static class PageFrameworks
{
    private const int PagesRead = 3;

    private static readonly (PageFramework Framework, string Sign)[] Signs =
    [
        (PageFramework.VitePress, VitePress.HashMap),
        (PageFramework.VitePress, "content=\"VitePress"),
        (PageFramework.VuePress, "content=\"VuePress"),
        (PageFramework.Docusaurus, "id=\"__docusaurus\""),
        (PageFramework.Docusaurus, "id=__docusaurus"),
        (PageFramework.NextPages, "__NEXT_DATA__"),
        (PageFramework.NextServerComponents, "self.__next_f"),
        (PageFramework.Nuxt, "__NUXT__"),
        (PageFramework.Gatsby, "id=\"___gatsby\""),
        (PageFramework.Astro, "<astro-island"),
    ];

    public static PageFramework Of(IMirrorTree tree)
    {
        foreach (var page in tree.Files.Where(TreeAddresses.IsPage).Where(tree.IsMirrored).Take(PagesRead))
        {
            var html = Encoding.UTF8.GetString(tree.Read(page) ?? []);
            foreach (var (framework, sign) in Signs)
            {
                if (html.Contains(sign, StringComparison.Ordinal))
                    return framework;
            }
        }
        return PageFramework.None;
    }

    public static string Name(this PageFramework framework) =>
        framework == PageFramework.NextServerComponents ? "Next's App Router" : framework.ToString();

    /// <summary>Whether the script comes back in the browser, because the text is brought along in a way that can't be converted.</summary>
    public static bool CannotStay(this PageFramework framework) =>
        framework is PageFramework.NextServerComponents or PageFramework.Nuxt or PageFramework.Gatsby;
}
