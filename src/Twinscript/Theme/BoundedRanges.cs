using System.Globalization;
using Fluid;
using Fluid.Ast;
using Fluid.Values;

namespace Twinscript.Theme;

/// <summary>Holds ranges of numbers in templates to a length: the engine makes all their numbers before the first is used.</summary>
internal sealed class BoundedRanges : AstRewriter
{
    private const int Most = 100_000;

    /// <returns>The template itself where its text holds no range.</returns>
    public static IFluidTemplate In(IFluidTemplate template, string text) =>
        text.Contains("..", StringComparison.Ordinal) ? new BoundedRanges().VisitTemplate(template) : template;

    protected override Expression VisitRangeExpression(RangeExpression rangeExpression) =>
        new BoundedRange((RangeExpression)base.VisitRangeExpression(rangeExpression));

    private sealed class BoundedRange(RangeExpression range) : Expression
    {
        public override async ValueTask<FluidValue> EvaluateAsync(TemplateContext context)
        {
            var from = (await range.From.EvaluateAsync(context)).ToNumberValue();
            var to = (await range.To.EvaluateAsync(context)).ToNumberValue();
            return to - from < Most
                ? await range.EvaluateAsync(context)
                : throw new InvalidOperationException(
                    string.Create(CultureInfo.InvariantCulture, $"The range ({from}..{to}) has more than {Most} numbers."));
        }

        protected override Expression Accept(AstVisitor visitor) => this;
    }
}
