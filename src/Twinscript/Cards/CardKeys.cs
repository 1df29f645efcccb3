using Twinscript.Documents;
using Twinscript.Pages;

namespace Twinscript.Cards;

/// <summary>The metadata of drawn cards.</summary>
internal static class CardKeys
{
    /// <summary>The page a card stands for.</summary>
    public static readonly Key<SitePath> Page = new("page of a card");

    public static readonly Key<PageImage> Image = new("card");
}
