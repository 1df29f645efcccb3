using System.Globalization;
using System.Text.Encodings.Web;
using Fluid;
using Fluid.Values;

namespace Twinscript.Theme;

/// <summary>Stands for a name templates may not use. Asking whether it is there is allowed; printing it is reported.</summary>
internal sealed class MissingValue(string path, Action<string> report) : FluidValue
{
    public override FluidValues Type => FluidValues.Nil;

    public override bool IsNil() => true;

    public override bool Equals(FluidValue? other) => other is null || other.IsNil();

    public override bool ToBooleanValue() => false;

    public override decimal ToNumberValue() => 0;

    public override string ToStringValue()
    {
        report(path);
        return "";
    }

    public override object ToObjectValue() => "";

    public override ValueTask<FluidValue> GetValueAsync(string name, TemplateContext context) => new MissingValue($"{path}.{name}", report);

    [Obsolete("Fluid's older entry point.")]
    public override void WriteTo(TextWriter writer, TextEncoder encoder, CultureInfo cultureInfo) => report(path);

    public override ValueTask WriteToAsync(TextWriter writer, TextEncoder encoder, CultureInfo cultureInfo)
    {
        report(path);
        return default;
    }

    public override bool Equals(object? obj) => obj is FluidValue value && Equals(value);

    public override int GetHashCode() => 0;
}
