using System.Globalization;
using System.Text.Encodings.Web;
using Fluid;
using Fluid.Values;

namespace Twinscript.Theme;

/// <summary>Something templates can ask for by name. Members are computed when asked for.</summary>
/// <param name="path">What to call it when a template asks for a member it doesn't have.</param>
internal abstract class TemplateObject(string path, Action<string> report) : FluidValue
{
    public override FluidValues Type => FluidValues.Object;

    protected Action<string> Report => report;

    public sealed override ValueTask<FluidValue> GetValueAsync(string name, TemplateContext context) =>
        Get(name) ?? new MissingValue($"{path}.{name}", report);

    public sealed override ValueTask<FluidValue> GetIndexAsync(FluidValue index, TemplateContext context) =>
        GetValueAsync(index.ToStringValue(), context);

    public sealed override bool Equals(FluidValue? other) => ReferenceEquals(this, other);

    public sealed override bool Equals(object? obj) => ReferenceEquals(this, obj);

    public sealed override int GetHashCode() => System.Runtime.CompilerServices.RuntimeHelpers.GetHashCode(this);

    public sealed override bool ToBooleanValue() => true;

    public sealed override decimal ToNumberValue() => 0;

    public sealed override string ToStringValue()
    {
        report(path);
        return "";
    }

    public sealed override object ToObjectValue() => this;

    [Obsolete("Fluid's older entry point.")]
    public sealed override void WriteTo(TextWriter writer, TextEncoder encoder, CultureInfo cultureInfo) => report(path);

    public sealed override ValueTask WriteToAsync(TextWriter writer, TextEncoder encoder, CultureInfo cultureInfo)
    {
        report(path);
        return default;
    }

    /// <returns>Null for an unknown name; nil for a known one without a value.</returns>
    protected abstract FluidValue? Get(string name);

    protected static FluidValue Text(string? text) => text is null ? NilValue.Instance : new StringValue(text);

    /// <summary>A value that is HTML already and is written as it is.</summary>
    protected static FluidValue Html(string html) => new StringValue(html, encode: false);

    protected static FluidValue Date(DateOnly? date) => Text(date?.ToString("yyyy-MM-dd", CultureInfo.InvariantCulture));

    protected static FluidValue List(IEnumerable<FluidValue> values) => new ArrayValue([.. values]);
}
