using System.Globalization;
using Fluid.Values;
using YamlDotNet.Core;
using YamlDotNet.RepresentationModel;

namespace Twinscript.Theme;

/// <summary>YAML and JSON as templates see it.</summary>
internal static class DataValue
{
    /// <param name="convert">From a text of the file to its text in one script.</param>
    public static FluidValue Of(YamlNode node, Func<string, string> convert) => node switch
    {
        YamlScalarNode scalar => Scalar(scalar, convert),
        YamlSequenceNode sequence => new ArrayValue([.. sequence.Select(item => Of(item, convert))]),
        YamlMappingNode mapping => new DataMapping(
            mapping.Children.Where(c => c.Key is YamlScalarNode { Value: not null })
                .ToDictionary(c => ((YamlScalarNode)c.Key).Value ?? "", c => Of(c.Value, convert), StringComparer.Ordinal)),
        _ => NilValue.Instance,
    };

    private static FluidValue Scalar(YamlScalarNode scalar, Func<string, string> convert)
    {
        var text = scalar.Value ?? "";
        if (scalar.Style != ScalarStyle.Plain)
            return new StringValue(convert(text));
        return text switch
        {
            "" or "null" or "~" => NilValue.Instance,
            "true" => BooleanValue.True,
            "false" => BooleanValue.False,
            _ when decimal.TryParse(text, NumberStyles.Float, CultureInfo.InvariantCulture, out var number) => NumberValue.Create(number),
            _ => new StringValue(convert(text)),
        };
    }
}
