using Fluid.Values;
using Fluid;

namespace Twinscript.Theme;

/// <summary>
/// A mapping of a data file. Its own keys come before Liquid's <c>size</c>; keys it lacks are nil, as rows of data often lack some.
/// </summary>
internal sealed class DataMapping(IReadOnlyDictionary<string, FluidValue> values) : TemplateObject("data", path: null, static _ => { })
{
    /// <summary>Pairs of key and value, as Liquid iterates a mapping.</summary>
    public override IEnumerable<FluidValue> Enumerate(TemplateContext context) =>
        values.Select(v => new ArrayValue([Members.Of(v.Key), v.Value]));

    protected override FluidValue Get(string member, ViewPath? path, TemplateContext context) =>
        values.TryGetValue(member, out var value) ? value
        : member == "size" ? NumberValue.Create(values.Count)
        : NilValue.Instance;
}
