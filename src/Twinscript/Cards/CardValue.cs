using Fluid.Values;
using Twinscript.Pages;
using Twinscript.Theme;

namespace Twinscript.Cards;

/// <summary>The picture for link previews: the one the page names, the one drawn for it, or the home page's.</summary>
internal sealed class CardValue(PageImage image, Action<string> report) : TemplateObject("card", report)
{
    public static FluidValue Of(PageImage? image, Action<string> report) => image is null ? NilValue.Instance : new CardValue(image, report);

    protected override FluidValue? Get(string name) => name switch
    {
        "url" => Text(image.Url),
        "width" => Pixels(image.Width),
        "height" => Pixels(image.Height),
        _ => null,
    };

    private static FluidValue Pixels(int number) => number > 0 ? NumberValue.Create(number) : NilValue.Instance;
}
