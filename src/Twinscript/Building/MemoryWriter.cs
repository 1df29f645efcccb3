using System.Text;
using Twinscript.Incremental;
using Twinscript.Diagnostics;
using Twinscript.Documents;
using Twinscript.Scripts;

namespace Twinscript.Building;

/// <summary>The other half of <see cref="MemoryReader"/>.</summary>
internal sealed class MemoryWriter(Stream stream) : BinaryWriter(stream, Encoding.Unicode, leaveOpen: true)
{
    // Not BinaryWriter's own strings: a lone surrogate must come back as it was.
    public void Text(string text)
    {
        Write7BitEncodedInt(text.Length);
        Write(System.Runtime.InteropServices.MemoryMarshal.AsBytes(text.AsSpan()));
    }

    public void Number(long number) => Write7BitEncodedInt64(number);

    public void Digest(Digest digest)
    {
        Span<byte> bytes = stackalloc byte[Documents.Digest.Size];
        digest.Write(bytes);
        Write(bytes);
    }

    public void List<T>(IReadOnlyCollection<T> items, Action<T> write)
    {
        Number(items.Count);
        foreach (var item in items)
            write(item);
    }

    public void Diagnostic(Diagnostic diagnostic)
    {
        Text(diagnostic.Code);
        Number((int)diagnostic.Severity);
        Text(diagnostic.Message);
        Write(diagnostic.Span is not null);
        if (diagnostic.Span is { } span)
            Span(span);
    }

    public void Page(RememberedPage page)
    {
        var markdown = page.Markdown;
        Text(markdown.Html);
        List(
            markdown.Headings,
            heading => { Text(heading.Id); Text(heading.Text); Text(heading.Html); Number(heading.Level); Span(heading.Span); });
        List(markdown.Ids, Text);
        List(markdown.Links, link => { Text(link.Target.Value); Text(link.Anchor); Span(link.Span); });
        Number(markdown.Characters);
        List(markdown.Assets, asset => Text(asset.Value));
        List(markdown.Pictures, picture => Text(picture.Value));
        List(markdown.LinkedPictures, picture => Text(picture.Value));
        List(page.Scripts, script =>
        {
            Text(script.Tag);
            Text(script.Html);
            Optional(script.Title);
            List(script.Headings, heading => { Text(heading.Id); Text(heading.Text); Number(heading.Level); });
            Write(script.Alignment is not null);
            if (script.Alignment is { } alignment)
                Alignment(alignment);
        });
        List(page.Questions, question => { Number((long)question.Kind); Text(question.Subject); Text(question.Answer); });
    }

    // What lies between two ranges has the same length on both sides, so no target offset needs to be written.
    private void Alignment(ScriptAlignment alignment)
    {
        var read = 0;
        Number(alignment.Ranges.Length);
        foreach (var range in alignment.Ranges)
        {
            Number(range.SourceStart - read);
            Number(range.SourceLength);
            Number(range.TargetLength);
            Write((byte)range.Kind);
            read = range.SourceEnd;
        }
    }

    private void Span(SourceSpan span)
    {
        Text(span.File);
        Number(span.Line);
        Number(span.Column);
        Number(span.Length);
        Optional(span.LineText);
    }

    private void Optional(string? text)
    {
        Write(text is not null);
        if (text is not null)
            Text(text);
    }
}
