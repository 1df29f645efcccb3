using System.Text;
using Fluid;
using Fluid.Values;
using Twinscript.Assets;
using Twinscript.Cards;
using Twinscript.Diagnostics;

namespace Twinscript.Theme;

/// <summary>What the generator adds to Liquid's filters.</summary>
internal static class TemplateFilters
{
    public static void Add(TemplateOptions options, AssetMap assets, Func<string, string> absolute, Action<string, string> reportMissing)
    {
        options.Filters.AddFilter("asset", (input, _, _) =>
        {
            var name = input.ToStringValue();
            TemplateReads.Note(TemplateReads.Asset + name);
            if (assets.Url(name) is { } url)
                return new StringValue(url);
            reportMissing(name, NearestName.Hint(name, assets.Names));
            return StringValue.Empty;
        });
        options.Filters.AddFilter("inline", (input, _, _) =>
        {
            var name = input.ToStringValue();
            if (name.StartsWith(AssetKeys.InlinePrefix, StringComparison.Ordinal) && assets.Find(name) is { } asset)
                return new StringValue(InlineText.Of(asset.Content.Text), encode: false);
            reportMissing(name, $" What is set into a page is a bundle whose name starts with '{AssetKeys.InlinePrefix}'.");
            return StringValue.Empty;
        });
        options.Filters.AddFilter("absolute", (input, _, _) => new StringValue(absolute(input.ToStringValue())));
        options.Filters.AddFilter("lines", (input, arguments, _) => new ArrayValue(
        [
            .. TextLines.Break(input.ToStringValue(), (double)arguments.At(0).ToNumberValue(), arguments.At(1) is NumberValue most ? Math.Max(1, (int)most.ToNumberValue()) : int.MaxValue)
                .Select(line => new StringValue(line)),
        ]));
        options.Filters.AddFilter("fill", (input, arguments, _) => new StringValue(Fill(input.ToStringValue(), arguments)));

        // "</" would end a script element the value is written into.
        options.Filters.AddFilter("json", (input, _, _) =>
            new StringValue(PlainJson.Of(input.ToStringValue()).Replace("</", "<\\/", StringComparison.Ordinal), encode: false));
    }

    private static string Fill(string text, FilterArguments arguments)
    {
        var filled = new StringBuilder(text);
        foreach (var name in arguments.Names)
            filled.Replace("{" + name + "}", arguments[name].ToStringValue());
        return filled.ToString();
    }
}
