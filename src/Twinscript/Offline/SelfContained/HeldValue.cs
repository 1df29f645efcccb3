using System.Globalization;
using System.Text.Encodings.Web;
using Fluid;
using Fluid.Values;

namespace Twinscript.Offline;

/// <summary>A text of which a layout writes a mark. Filters get the text itself.</summary>
internal sealed class HeldValue(Func<string> text, string mark, Action written) : FluidValue
{
    public override FluidValues Type => FluidValues.String;

    public override ValueTask<FluidValue> GetValueAsync(string name, TemplateContext context) => Text.GetValueAsync(name, context);

    public override bool Equals(FluidValue? other) => Text.Equals(other);

    public override bool Equals(object? obj) => obj is FluidValue other && Equals(other);

    public override int GetHashCode() => Text.GetHashCode();

    public override bool ToBooleanValue() => true;

    public override decimal ToNumberValue() => Text.ToNumberValue();

    public override string ToStringValue() => text();

    public override object ToObjectValue() => text();

    [Obsolete("Fluid's older entry point.")]
    public override void WriteTo(TextWriter writer, TextEncoder encoder, CultureInfo cultureInfo)
    {
        writer.Write(mark);
        written();
    }

    public override async ValueTask WriteToAsync(TextWriter writer, TextEncoder encoder, CultureInfo cultureInfo)
    {
        await writer.WriteAsync(mark).ConfigureAwait(false);
        written();
    }

    private StringValue Text => new(text(), encode: false);
}
