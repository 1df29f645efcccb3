using System.Text;
using Fluid;
using Fluid.Values;
using Twinscript.Assets;
using Twinscript.Diagnostics;
using Twinscript.Engine.Caching;

namespace Twinscript.Theme;

/// <summary>The generator's additions to Liquid's filters.</summary>
internal static class TemplateFilters
{
    /// <summary>Names, among the ambient values of a rendering, the <see cref="TemplateSet"/> it belongs to.</summary>
    public const string Set = "set";

    /// <summary>Names what decides how text that is set into the page is written.</summary>
    public const string Inline = "inline";

    public static void Add(TemplateOptions options)
    {
        options.Filters.AddFilter("asset", (input, _, context) =>
        {
            var name = input.ToStringValue();
            Recorder.Note(TemplateAnswers.Asset, ViewPath.Escape(name));
            var set = SetOf(context);
            if (set.Assets.Url(name) is { } url)
                return new StringValue(url);
            set.ReportMissingAsset(name, NearestName.Hint(name, set.Assets.Names));
            return StringValue.Empty;
        });
        options.Filters.AddFilter("inline", (input, _, context) =>
        {
            var name = input.ToStringValue();
            Recorder.Note(TemplateAnswers.Inline, ViewPath.Escape(name));
            var set = SetOf(context);
            if (name.StartsWith(AssetKeys.InlinePrefix, StringComparison.Ordinal) && set.Assets.Find(name) is { } asset)
                return context.AmbientValues.TryGetValue(Inline, out var write)
                    ? ((Func<string, FluidValue>)write)(set.Inline(asset))
                    : new StringValue(set.Inline(asset), encode: false);
            set.ReportMissingAsset(name, $" What is set into a page is a bundle whose name starts with '{AssetKeys.InlinePrefix}'.");
            return StringValue.Empty;
        });
        options.Filters.AddFilter("absolute", (input, _, context) =>
        {
            Recorder.Note(TemplateAnswers.Absolute, "");
            return new StringValue(SetOf(context).Absolute(input.ToStringValue()));
        });
        options.Filters.AddFilter("lines", (input, arguments, _) => new ArrayValue(
        [
            .. TextLines.Break(
                input.ToStringValue(),
                (double)arguments.At(0).ToNumberValue(),
                arguments.At(1) is NumberValue most ? Math.Max(1, (int)most.ToNumberValue()) : int.MaxValue)
                .Select(line => new StringValue(line)),
        ]));
        options.Filters.AddFilter("spaced", (input, _, _) => new StringValue(TextSpaces.Between(input.ToStringValue())));
        options.Filters.AddFilter("initial", (input, _, _) => new StringValue(TextSpaces.Initial(input.ToStringValue())));
        options.Filters.AddFilter("fill", (input, arguments, _) => new StringValue(Fill(input.ToStringValue(), arguments)));

        // "</" would end a script element the value is written into.
        options.Filters.AddFilter("json", (input, _, _) =>
            new StringValue(PlainJson.Of(input.ToStringValue()).Replace("</", "<\\/", StringComparison.Ordinal), encode: false));
    }

    private static TemplateSet SetOf(TemplateContext context) => (TemplateSet)context.AmbientValues[Set];

    private static string Fill(string text, FilterArguments arguments)
    {
        var filled = new StringBuilder(text);
        foreach (var name in arguments.Names)
            filled.Replace("{" + name + "}", arguments[name].ToStringValue());
        return filled.ToString();
    }
}
