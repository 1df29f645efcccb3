using System.Text;
using Twinscript.Diagnostics;
using Twinscript.Documents;

namespace Twinscript.Engine.Caching;

/// <summary>The other half of <see cref="CacheReader"/>.</summary>
internal sealed class CacheWriter(Stream stream) : BinaryWriter(stream, Encoding.Unicode, leaveOpen: true)
{
    private readonly MemoryStream _results = new();

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

    /// <summary>All results that can be written.</summary>
    public void Store(CacheStore store)
    {
        CacheTable[] tables = [.. store.Tables.Where(t => t.Codec is not null)];
        Questions[] sets = [.. tables.SelectMany(t => t.Entries).Select(e => e.Value.Dependencies.Questions).Distinct()];
        var indexes = sets.Index().ToDictionary(s => s.Item, s => s.Index);
        string[] questions = [.. sets.SelectMany(s => s.All).Distinct(StringComparer.Ordinal)];
        var places = questions.Index().ToDictionary(q => q.Item, q => q.Index, StringComparer.Ordinal);
        List(questions, Text);
        List(sets, set => List(set.All, question => Number(places[question])));
        List(tables, table => Text(table.Step));
        foreach (var table in tables)
            List([.. table.Entries], entry => Entry(entry.Key, entry.Value, indexes, table.Codec));
    }

    private void Entry(string key, CacheEntry entry, Dictionary<Questions, int> sets, IResultCodec? codec)
    {
        Text(key);
        Digest(entry.Identity);
        Number(sets[entry.Dependencies.Questions]);
        Digest(entry.Dependencies.Answered);
        List(entry.Diagnostics, Diagnostic);
        if (entry.Stored is { } known && (entry.Results is null || codec is { Lasts: true }))
        {
            Number(known.Length);
            Write(known.Span);
            return;
        }
        _results.SetLength(0);
        using (var writer = new CacheWriter(_results))
            codec?.Write(writer, entry.Results ?? []);
        Number(_results.Length);
        Write(_results.GetBuffer().AsSpan(0, (int)_results.Length));
    }

    public void Diagnostic(Diagnostic diagnostic)
    {
        Text(diagnostic.Code);
        Number((int)diagnostic.Severity);
        Text(diagnostic.Message);
        Write(diagnostic.Span is not null);
        if (diagnostic.Span is { } span)
            Span(span);
        Optional(diagnostic.Topic);
    }

    public void Span(SourceSpan span)
    {
        Text(span.File);
        Number(span.Line);
        Number(span.Column);
        Number(span.Length);
        Optional(span.LineText);
    }

    protected override void Dispose(bool disposing)
    {
        _results.Dispose();
        base.Dispose(disposing);
    }

    public void Optional(string? text)
    {
        Write(text is not null);
        if (text is not null)
            Text(text);
    }
}
