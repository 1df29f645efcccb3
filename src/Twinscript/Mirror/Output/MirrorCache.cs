using System.Buffers.Binary;
using System.Collections.Concurrent;
using System.Text;
using Microsoft.Win32.SafeHandles;
using Twinscript.Documents;
using Twinscript.Scripts;

namespace Twinscript.Mirror;

/// <summary>
/// What pages' words became, by the pages' content: addresses and links are no part of it and are made anew each time. A file that is
/// cut short or damaged gives what of it is whole.
/// </summary>
internal sealed class MirrorCache : IDisposable
{
    private const int Header = Digest.Size + Digest.Size + sizeof(int);

    private static readonly byte[] Magic = "twinscript mirror 1\n"u8.ToArray();

    private readonly ConcurrentDictionary<Digest, bool> _added = new();
    private readonly Dictionary<Digest, (long At, int Length)> _known = [];
    private readonly Lock _writing = new();
    private readonly string _path;
    private readonly Digest _settings;
    private SafeFileHandle? _old;
    private FileStream? _new;

    private MirrorCache(string path, Digest settings) => (_path, _settings) = (path, settings);

    /// <summary>Whether anything is found or kept; without it no page's digest is asked for.</summary>
    public bool IsKept => _old is not null || _new is not null;

    private string Unfinished => _path + ".new";

    /// <param name="path">Null for none.</param>
    /// <param name="settings">Of everything but the page that decides what its words become.</param>
    public static MirrorCache Open(string? path, Digest settings)
    {
        var cache = new MirrorCache(path ?? "", settings);
        if (path is null)
            return cache;
        try
        {
            cache.Load();
            Directory.CreateDirectory(Path.GetDirectoryName(path) ?? "");
            cache._new = new(cache.Unfinished, FileMode.Create, FileAccess.Write, FileShare.None, 256 * 1024);
            cache._new.Write(Magic);
        }
        catch (Exception refusal) when (refusal is IOException or UnauthorizedAccessException)
        {
            // A run that can't keep anything goes without.
            cache._new?.Dispose();
            cache._new = null;
        }
        return cache;
    }

    public TextEdits? Find(string tag, string? mistakenLanguage, Digest page)
    {
        var key = Key(tag, mistakenLanguage, page);
        if (_old is null || !_known.TryGetValue(key, out var place) || Read(place.At, place.Length) is not { } bytes)
            return null;
        var edits = Decode(bytes);
        if (edits is not null)
            Keep(key, bytes);
        return edits;
    }

    public void Add(string tag, string? mistakenLanguage, Digest page, TextEdits edits)
    {
        if (_new is not null)
            Keep(Key(tag, mistakenLanguage, page), Encode(edits));
    }

    /// <summary>Puts what this run used into the place of what the last one left.</summary>
    public void Save()
    {
        if (_new is null)
            return;
        try
        {
            _new.Dispose();
            _new = null;
            _old?.Dispose();
            _old = null;
            File.Move(Unfinished, _path, overwrite: true);
        }
        catch (Exception refusal) when (refusal is IOException or UnauthorizedAccessException)
        {
            // The next run converts anew.
        }
    }

    public void Dispose()
    {
        _old?.Dispose();
        if (_new is null)
            return;
        _new.Dispose();
        File.Delete(Unfinished);
    }

    private Digest Key(string tag, string? mistakenLanguage, Digest page)
    {
        using var digest = new DigestBuilder();
        return digest.Add(_settings).Add(page).Add(tag).Add(mistakenLanguage).Finish();
    }

    private void Load()
    {
        if (!File.Exists(_path) || FilesOnDisk.IsSpecial(_path))
            return;
        _old = File.OpenHandle(_path);
        var length = RandomAccess.GetLength(_old);
        var head = new byte[Header];
        if (RandomAccess.Read(_old, head.AsSpan(0, Magic.Length), 0) < Magic.Length || !head.AsSpan(0, Magic.Length).SequenceEqual(Magic))
            return;
        for (long at = Magic.Length; at + Header <= length;)
        {
            if (RandomAccess.Read(_old, head, at) < Header)
                return;
            var size = BinaryPrimitives.ReadInt32LittleEndian(head.AsSpan(2 * Digest.Size));
            if (size < 0 || at + Header + size > length)
                return;
            _known[Digest.Read(head)] = (at, size);
            at += Header + size;
        }
    }

    private byte[]? Read(long at, int length)
    {
        var record = new byte[Header + length];
        if (_old is null || RandomAccess.Read(_old, record, at) < record.Length)
            return null;
        var content = record.AsSpan(Header);
        return Digest.Of(content) == Digest.Read(record.AsSpan(Digest.Size)) ? content.ToArray() : null;
    }

    private void Keep(Digest key, byte[] content)
    {
        if (_new is null || !_added.TryAdd(key, true))
            return;
        Span<byte> head = stackalloc byte[Header];
        key.Write(head);
        Digest.Of(content).Write(head[Digest.Size..]);
        BinaryPrimitives.WriteInt32LittleEndian(head[(2 * Digest.Size)..], content.Length);
        lock (_writing)
        {
            _new.Write(head);
            _new.Write(content);
        }
    }

    private static byte[] Encode(TextEdits edits)
    {
        using var bytes = new MemoryStream();
        using var writer = new BinaryWriter(bytes, Encoding.UTF8);
        writer.Write7BitEncodedInt(edits.InOrder.Count);
        var at = 0;
        var text = new StringBuilder();
        foreach (var edit in edits.InOrder)
        {
            writer.Write7BitEncodedInt(edit.Start - at);
            writer.Write7BitEncodedInt(edit.End - edit.Start);
            writer.Write7BitEncodedInt(edit.Text.Length);
            text.Append(edit.Text.Span);
            at = edit.End;
        }
        writer.Write(text.ToString());
        writer.Flush();
        return bytes.ToArray();
    }

    private static TextEdits? Decode(byte[] content)
    {
        using var reader = new BinaryReader(new MemoryStream(content), Encoding.UTF8);
        var places = new (int Start, int End, int Length)[reader.Read7BitEncodedInt()];
        var at = 0;
        for (var i = 0; i < places.Length; i++)
        {
            var start = at + reader.Read7BitEncodedInt();
            at = start + reader.Read7BitEncodedInt();
            places[i] = (start, at, reader.Read7BitEncodedInt());
        }
        var text = reader.ReadString().AsMemory();
        var edits = new TextEdit[places.Length];
        var read = 0;
        for (var i = 0; i < places.Length; i++)
        {
            var (start, end, length) = places[i];
            edits[i] = new(start, end, text.Slice(read, length));
            read += length;
        }
        return new(edits);
    }
}
