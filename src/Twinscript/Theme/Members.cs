using System.Globalization;
using Fluid;
using Fluid.Values;
using Twinscript.Documents;
using Twinscript.Engine.Caching;
using Twinscript.Pages;

namespace Twinscript.Theme;

/// <summary>One thing templates can read.</summary>
internal interface IMember<in T>
{
    /// <returns>Null when there is no such member after all.</returns>
    FluidValue? Value(T subject, in ReadOf read);

    /// <summary>Adds what <see cref="Value"/>, and what templates read of it, depends on.</summary>
    /// <param name="path">The members read of the member's value.</param>
    void Answer(T subject, ReadOnlySpan<string> path, DigestBuilder digest);
}

/// <summary>One read of a template.</summary>
/// <param name="Path">Of the member.</param>
internal readonly record struct ReadOf(ViewPath Path, Action<string> Report, TemplateContext Context);

/// <summary>The kinds of members, as tables declare them.</summary>
internal static class Members
{
    public static MemberTable<T> Text<T>(this MemberTable<T> table, string name, Func<T, string?> of) =>
        table.Add(name, new TextMember<T>(of));

    /// <summary>A text that is HTML already and is written as it is.</summary>
    /// <param name="digest">Of all that decides about it, when that costs less than the text.</param>
    public static MemberTable<T> Html<T>(this MemberTable<T> table, string name, Func<T, string?> of, Func<T, Digest>? digest = null) =>
        table.Add(name, new HtmlMember<T>(of, digest));

    public static MemberTable<T> Number<T>(this MemberTable<T> table, string name, Func<T, decimal?> of) =>
        table.Add(name, new NumberMember<T>(of));

    public static MemberTable<T> Flag<T>(this MemberTable<T> table, string name, Func<T, bool?> of) =>
        table.Add(name, new FlagMember<T>(of));

    public static MemberTable<T> Day<T>(this MemberTable<T> table, string name, Func<T, DateOnly?> of) =>
        table.Text(name, subject => of(subject)?.ToString("yyyy-MM-dd", CultureInfo.InvariantCulture));

    /// <summary>Whether the page being rendered is one of these.</summary>
    public static MemberTable<T> Current<T>(this MemberTable<T> table, string name, Func<T, IEnumerable<PageInScript>> pages) =>
        table.Add(name, new CurrentMember<T>(pages));

    public static MemberTable<T> Texts<T>(this MemberTable<T> table, string name, Func<T, IEnumerable<string?>> of) =>
        table.Add(name, new TextsMember<T>(of));

    /// <summary>One thing, or nil.</summary>
    public static MemberTable<T> One<T, TOther>(
        this MemberTable<T> table, string name, Func<T, TOther?> of, MemberTable<TOther> other) where TOther : class =>
        table.Add(name, new OneMember<T, TOther>(of, other));

    /// <param name="digest">Of all that decides about the items, when that costs less than the items.</param>
    public static MemberTable<T> Many<T, TItem>(
        this MemberTable<T> table, string name, Func<T, IEnumerable<TItem>> of, MemberTable<TItem> item, Func<T, Digest>? digest = null) =>
        table.Add(name, new ManyMember<T, TItem>(of, item, digest));

    public static FluidValue Of(string? text) => text is null ? NilValue.Instance : new StringValue(text);
}

internal sealed class TextMember<T>(Func<T, string?> of) : IMember<T>
{
    public FluidValue Value(T subject, in ReadOf read) => Members.Of(of(subject));

    public void Answer(T subject, ReadOnlySpan<string> path, DigestBuilder digest) => digest.Add(of(subject));
}

internal sealed class HtmlMember<T>(Func<T, string?> of, Func<T, Digest>? digestOf) : IMember<T>
{
    public FluidValue Value(T subject, in ReadOf read) =>
        of(subject) is { } html ? new StringValue(html, encode: false) : NilValue.Instance;

    public void Answer(T subject, ReadOnlySpan<string> path, DigestBuilder digest)
    {
        if (digestOf is not null)
            digest.Add(digestOf(subject));
        else
            digest.Add(of(subject));
    }
}

internal sealed class NumberMember<T>(Func<T, decimal?> of) : IMember<T>
{
    public FluidValue Value(T subject, in ReadOf read) => of(subject) is { } number ? NumberValue.Create(number) : NilValue.Instance;

    public void Answer(T subject, ReadOnlySpan<string> path, DigestBuilder digest) =>
        digest.Add(of(subject)?.ToString(CultureInfo.InvariantCulture));
}

internal sealed class FlagMember<T>(Func<T, bool?> of) : IMember<T>
{
    public FluidValue Value(T subject, in ReadOf read) => of(subject) is { } flag ? BooleanValue.Create(flag) : NilValue.Instance;

    public void Answer(T subject, ReadOnlySpan<string> path, DigestBuilder digest) =>
        digest.Add(of(subject) switch { true => "yes", false => "no", null => null });
}

internal sealed class TextsMember<T>(Func<T, IEnumerable<string?>> of) : IMember<T>
{
    public FluidValue Value(T subject, in ReadOf read) => new ArrayValue([.. of(subject).Select(Members.Of)]);

    public void Answer(T subject, ReadOnlySpan<string> path, DigestBuilder digest)
    {
        string?[] texts = [.. of(subject)];
        digest.Add(texts.Length.ToString(CultureInfo.InvariantCulture));
        foreach (var text in texts)
            digest.Add(text);
    }
}

/// <summary>Follows from the places of the pages and the place of the page being rendered.</summary>
internal sealed class CurrentMember<T>(Func<T, IEnumerable<PageInScript>> pages) : IMember<T>
{
    private static readonly string Place = SiteViews.PageRoot.Member("url").Question;

    public FluidValue Value(T subject, in ReadOf read)
    {
        Recorder.Note(Place);
        return BooleanValue.Create(TemplateSet.PageOf(read.Context) is { } current
            && pages(subject).Any(p => p.Destination == current.Destination));
    }

    public void Answer(T subject, ReadOnlySpan<string> path, DigestBuilder digest)
    {
        foreach (var page in pages(subject))
            digest.Add(page.Destination.Value);
    }
}

internal sealed class OneMember<T, TOther>(Func<T, TOther?> of, MemberTable<TOther> other) : IMember<T> where TOther : class
{
    public FluidValue Value(T subject, in ReadOf read) =>
        of(subject) is { } one ? other.Of(one, read.Path, read.Report) : NilValue.Instance;

    public void Answer(T subject, ReadOnlySpan<string> path, DigestBuilder digest)
    {
        var one = of(subject);
        digest.Add(one is null ? null : "");
        if (one is not null && !path.IsEmpty)
            other.Answer(one, path, digest);
    }
}

internal sealed class ManyMember<T, TItem>(Func<T, IEnumerable<TItem>> of, MemberTable<TItem> table, Func<T, Digest>? digestOf) : IMember<T>
{
    public FluidValue Value(T subject, in ReadOf read) => table.OfAll(of(subject), read.Path, read.Report);

    public void Answer(T subject, ReadOnlySpan<string> path, DigestBuilder digest)
    {
        if (digestOf is not null)
        {
            digest.Add(digestOf(subject));
            return;
        }
        TItem[] items = [.. of(subject)];
        digest.Add(items.Length.ToString(CultureInfo.InvariantCulture));
        if (path.Length < 2)
            return;
        foreach (var item in items)
            table.Answer(item, path[1..], digest);
    }
}
