using System.Globalization;
using System.Text.Encodings.Web;
using Fluid;
using Fluid.Values;
using Twinscript.Engine.Caching;

namespace Twinscript.Theme;

/// <summary>Something templates can ask for by name. Members are computed when asked for, and each read is recorded.</summary>
/// <param name="name">Its name in errors about a missing member.</param>
/// <param name="path">Where it stands; null when reads of it are recorded as reads of what holds it.</param>
internal abstract class TemplateObject(string name, ViewPath? path, Action<string> report) : FluidValue
{
    public override FluidValues Type => FluidValues.Object;

    public sealed override ValueTask<FluidValue> GetValueAsync(string member, TemplateContext context)
    {
        var read = path?.Member(member);
        if (read is not null)
            Recorder.Note(read.Question);
        return Get(member, read, context) ?? new MissingValue($"{name}.{member}", report);
    }

    public sealed override ValueTask<FluidValue> GetIndexAsync(FluidValue index, TemplateContext context) =>
        GetValueAsync(index.ToStringValue(), context);

    public sealed override bool Equals(FluidValue? other) => ReferenceEquals(this, other);

    public sealed override bool Equals(object? obj) => ReferenceEquals(this, obj);

    public sealed override int GetHashCode() => System.Runtime.CompilerServices.RuntimeHelpers.GetHashCode(this);

    public sealed override bool ToBooleanValue() => true;

    public sealed override decimal ToNumberValue() => 0;

    public sealed override string ToStringValue()
    {
        report(name);
        return "";
    }

    public sealed override object ToObjectValue() => this;

    [Obsolete("Fluid's older entry point.")]
    public sealed override void WriteTo(TextWriter writer, TextEncoder encoder, CultureInfo cultureInfo) => report(name);

    public sealed override ValueTask WriteToAsync(TextWriter writer, TextEncoder encoder, CultureInfo cultureInfo)
    {
        report(name);
        return default;
    }

    /// <returns>Null for an unknown name; nil for a known one without a value.</returns>
    protected abstract FluidValue? Get(string member, ViewPath? path, TemplateContext context);
}
