using System.Text;
using Twinscript.Incremental;
using Twinscript.Diagnostics;
using Twinscript.Documents;
using Twinscript.Markdown;
using Twinscript.Pages;
using Twinscript.Scripts;

namespace Twinscript.Building;

/// <summary>Reads what <see cref="MemoryWriter"/> wrote, in the same order.</summary>
/// <exception cref="EndOfStreamException">There is less than was written.</exception>
internal sealed class MemoryReader(Stream stream) : BinaryReader(stream, Encoding.Unicode)
{
    public string Text() =>
        string.Create(
            Read7BitEncodedInt(),
            this,
            static (text, reader) => reader.BaseStream.ReadExactly(System.Runtime.InteropServices.MemoryMarshal.AsBytes(text)));

    public long Number() => Read7BitEncodedInt64();

    public Digest Digest()
    {
        Span<byte> bytes = stackalloc byte[Documents.Digest.Size];
        BaseStream.ReadExactly(bytes);
        return Documents.Digest.Read(bytes);
    }

    public T[] List<T>(Func<T> read)
    {
        var items = new T[Number()];
        for (var i = 0; i < items.Length; i++)
            items[i] = read();
        return items;
    }

    public RememberedPage Page()
    {
        var markdown = new RenderedMarkdown(
            Text(),
            List(() => new Heading(Text(), Text(), Text(), (int)Number(), Span())),
            List(Text).ToHashSet(StringComparer.Ordinal),
            List(() => new PageLink(new(Text()), Text(), Span())),
            (int)Number(),
            Paths())
        {
            Pictures = Paths(),
            LinkedPictures = Paths(),
        };
        var scripts = List(() =>
            new RememberedScript(Text(), Text(), Optional(), List(() => new PageHeading(Text(), Text(), (int)Number())))
        {
            Alignment = ReadBoolean() ? Alignment(markdown.Html) : null,
        });
        return new(markdown, scripts, List(() => new Question((QuestionKind)Number(), Text(), Text())));
    }

    private ScriptAlignment Alignment(string source)
    {
        var (read, written) = (0, 0);
        return new(source, List(() =>
        {
            var start = read + (int)Number();
            var range = new AlignedRange(start, (int)Number(), written + start - read, (int)Number(), (AlignedKind)ReadByte());
            (read, written) = (range.SourceEnd, range.TargetEnd);
            return range;
        }));
    }

    private SourcePath[] Paths() => List(() => new SourcePath(Text()));

    public Diagnostic Diagnostic() => new(Text(), (Severity)Number(), Text(), ReadBoolean() ? Span() : null);

    private SourceSpan Span() => new(Text(), (int)Number(), (int)Number(), (int)Number(), Optional());

    private string? Optional() => ReadBoolean() ? Text() : null;
}
