using System.Runtime.CompilerServices;
using System.Runtime.InteropServices;

namespace Hanzi;

/// <summary>Packs keys and values into a <see cref="PrefixTable"/>.</summary>
internal sealed class PrefixTableBuilder
{
    // Few enough that a table of three words stays small.
    private const int LeastBlock = 64;
    private const int MostBlock = 0x10000;

    private readonly List<TableEntry> _entries;
    private readonly RecordPool _pool;
    private readonly List<Node> _nodes = [];
    private readonly Dictionary<char, char> _alone = [];
    private ulong[] _slots = [];
    private bool[] _taken = [];
    private bool[] _bases = [];
    private int _block;
    private int _firstFree;

    private PrefixTableBuilder(IEnumerable<TableEntry> entries, RecordPool pool)
    {
        _pool = pool;
        _entries = [.. entries];
        _entries.Sort((a, b) => string.CompareOrdinal(a.Key, b.Key));
        foreach (var (key, value, _) in _entries)
            if (key.Length == 1 && value.Length == 1)
                _alone.Add(key[0], value[0]);
    }

    /// <summary>Builds a table in memory of its own; keys are unique and not empty.</summary>
    public static unsafe PrefixTable Build(IEnumerable<TableEntry> entries)
    {
        var pool = new RecordPool();
        var table = Lay(entries, pool);
        var pinned = GC.AllocateUninitializedArray<ulong>((table.Length + 7) / 8, pinned: true);
        table.CopyTo(MemoryMarshal.AsBytes(pinned.AsSpan()));
        var records = GC.AllocateUninitializedArray<char>(pool.Units.Length, pinned: true);
        pool.Units.CopyTo(records, 0);
        return new(
            (byte*)Unsafe.AsPointer(ref MemoryMarshal.GetArrayDataReference(pinned)),
            (char*)Unsafe.AsPointer(ref MemoryMarshal.GetArrayDataReference(records)),
            (pinned, records));
    }

    /// <summary>Lays a table out as <see cref="PrefixTable"/> reads it, its values in the pool.</summary>
    public static byte[] Lay(IEnumerable<TableEntry> entries, RecordPool pool) => new PrefixTableBuilder(entries, pool).Lay();

    private byte[] Lay()
    {
        var firsts = Branch(0, _entries.Count, 0);
        var pairCount = firsts.Sum(f => f.Node?.Children.Count ?? 0);
        var isDense = IsDense(pairCount);
        Place([.. firsts.Select(f => f.Node).OfType<Node>()], isDense);
        foreach (var node in _nodes)
            foreach (var child in node.Children)
                _slots[Slot(node.Base, child.Label)] = (ulong)child.Label | Pack(child.Record, child.Node?.Base ?? 0);

        var pages = new byte[PrefixTable.PageCount];
        var root = new List<ulong>(new ulong[256]);
        var far = new List<ulong>();
        for (var unit = '\u2FF0'; unit <= '\u2FFF'; unit++)
            Enter(unit, FarEntry(delta: 0));
        foreach (var first in firsts)
            Enter(first.Label, RootEntry(first, far));

        // Slots past the last one taken are never stored; the table treats them as empty.
        var used = Array.FindLastIndex(_slots, s => s != 0) + 1;
        var pairs = isDense ? Pairs(firsts) : [];
        var header = new PrefixTable.Header
        {
            RootPages = root.Count >> 8,
            Slots = used,
            FarEntries = far.Count,
            IsDense = isDense ? 1 : 0,
            Labels = _block - 1,
            LongestValue = Math.Max(_entries.Select(e => e.Value.Length).DefaultIfEmpty().Max(), DescriptionSequence.MostUnits),
            LowestUnit = Math.Min(firsts is [var lowest, ..] ? lowest.Label : '\u2FF0', '\u2FF0'),
        };
        return
        [
            .. MemoryMarshal.AsBytes(new ReadOnlySpan<PrefixTable.Header>(in header)),
            .. pages,
            .. MemoryMarshal.AsBytes(CollectionsMarshal.AsSpan(root)),
            .. MemoryMarshal.AsBytes(_slots.AsSpan(0, used)),
            .. MemoryMarshal.AsBytes(CollectionsMarshal.AsSpan(far)),
            .. pairs,
        ];

        void Enter(char unit, ulong entry)
        {
            if (pages[unit >> 8] == 0)
            {
                pages[unit >> 8] = (byte)(root.Count >> 8);
                root.AddRange(new ulong[256]);
            }

            root[(pages[unit >> 8] << 8) | (unit & 0xFF)] = entry;
        }
    }

    private static bool IsDense(int pairs)
    {
#if DEBUG
        // Every other small table too, so that tests of small tables go through both loops.
        return pairs >= PrefixTable.DensePairs || pairs % 2 != 0;
#else
        return pairs >= PrefixTable.DensePairs;
#endif
    }

    private static byte[] Pairs(List<Child> firsts)
    {
        var pairs = new byte[PrefixTable.PairBytes + PrefixTable.TripleBytes];
        var triples = pairs.AsSpan(PrefixTable.PairBytes);
        foreach (var node in firsts.Select(f => f.Node).OfType<Node>().Where(n => n.Base <= ushort.MaxValue))
            foreach (var child in node.Children)
            {
                var slot = node.Base ^ child.Label;
                var isKey = child.Record != 0 && child.Tail.Length == 0;
                pairs[slot] = (byte)((child.Label & 0x7F) | (isKey ? PrefixTable.PairIsKey : 0));
                foreach (var third in child.Node?.Children.Select(c => c.Label) ?? child.Tail.Take(1))
                {
                    var bit = PrefixTable.Triple((uint)slot, third);
                    triples[(int)(bit >> 3)] |= (byte)(1 << (int)(bit & 7));
                }
            }

        return pairs;
    }

    private static ulong Pack(int record, int nodeBase) => ((ulong)record << 16) | ((ulong)nodeBase << 40);

    private static ulong FarEntry(ushort delta) => delta | ((ulong)PrefixTable.FarBase << 16) | (0xFFFFFFFFul << 32);

    private static ulong RootEntry(Child first, List<ulong> far)
    {
        // One unit for one unit needs no record, nor does one that stays as it is: it looks like no key, which comes to the same.
        var delta = first.Value is [var unit] ? (ushort)(unit - first.Label) : (ushort)0;
        var record = first.Value is null or [_] ? 0 : first.Record;
        var nodeBase = first.Node?.Base ?? 0;
        if (record == 0 && nodeBase <= ushort.MaxValue && !DescriptionSequence.IsOperator(first.Label))
            return delta | ((ulong)nodeBase << 16) | ((first.Node?.Mask ?? 0ul) << 32);
        far.Add(first.Label | Pack(record, nodeBase));
        return FarEntry(delta);
    }

    private List<Child> Branch(int from, int to, int depth)
    {
        var children = new List<Child>();
        for (int start = from, end; start < to; start = end)
        {
            var label = _entries[start].Key[depth];
            for (end = start + 1; end < to && _entries[end].Key[depth] == label;)
                end++;
            children.Add(MakeChild(label, start, end, depth + 1));
        }

        return children;
    }

    private Child MakeChild(char label, int from, int to, int depth)
    {
        var (key, value, guarded) = _entries[from];
        // The first unit's entry has no room for a tail.
        if (to - from == 1 && (depth > 1 || key.Length == 1))
            return new(label, value, _pool.Add(key[depth..], value, IsRegular(key, value), guarded), null, key[depth..]);

        var own = key.Length == depth;
        var node = new Node();
        _nodes.Add(node);
        node.Children = Branch(own ? from + 1 : from, to, depth);
        return new(label, own ? value : null, own ? _pool.Add("", value, IsRegular(key, value), guarded) : 0, node, "");
    }

    private bool IsRegular(string key, string value)
    {
        if (key.Length < 2 || key.Length != value.Length)
            return false;
        for (var i = 0; i < key.Length; i++)
            if (_alone.GetValueOrDefault(key[i], key[i]) != value[i])
                return false;
        return true;
    }

    private int Slot(int nodeBase, char label) => nodeBase ^ (label & (_block - 1));

    /// <summary>Finds a base for every node, in as few slots as will do.</summary>
    private void Place(List<Node> firsts, bool isDense)
    {
        var children = _nodes.Sum(n => n.Children.Count);
        // Two children of a node whose labels differ in no bit that counts can lie nowhere; all bits always do.
        _block = isDense ? MostBlock : LeastBlock;
        while (_block < MostBlock && (_block < children || !_nodes.TrueForAll(IsTold)))
            _block *= 2;

        _slots = new ulong[_block];
        _taken = new bool[_block];
        _bases = new bool[_block];
        _taken[0] = _taken[1] = _bases[0] = _bases[PrefixTable.FarBase] = true;
        _firstFree = 2;
        // A root entry has room for a small base only, so the first units' nodes come first.
        foreach (var node in firsts.OrderByDescending(n => n.Children.Count))
            Place(node);
        foreach (var node in _nodes.Where(n => n.Base == 0).OrderByDescending(n => n.Children.Count))
            Place(node);
    }

    private bool IsTold(Node node) => node.Children.DistinctBy(c => c.Label & (_block - 1)).Count() == node.Children.Count;

    private void Place(Node node)
    {
        var first = node.Children[0].Label;
        while (true)
        {
            for (var slot = _firstFree; slot < _slots.Length; slot++)
            {
                if (_taken[slot])
                {
                    if (slot == _firstFree)
                        _firstFree++;
                    continue;
                }

                var candidate = Slot(slot, first);
                if (!_bases[candidate] && IsFree(candidate, node))
                {
                    Take(candidate, node);
                    return;
                }
            }

            Array.Resize(ref _slots, _slots.Length + _block);
            Array.Resize(ref _taken, _slots.Length);
            Array.Resize(ref _bases, _slots.Length);
        }
    }

    private bool IsFree(int candidate, Node node)
    {
        foreach (var child in node.Children)
            if (_taken[Slot(candidate, child.Label)])
                return false;
        return true;
    }

    private void Take(int candidate, Node node)
    {
        node.Base = candidate;
        _bases[candidate] = true;
        foreach (var child in node.Children)
            _taken[Slot(candidate, child.Label)] = true;
    }

    private sealed class Node
    {
        public int Base { get; set; }

        public List<Child> Children { get; set; } = [];

        public uint Mask => Children.Aggregate(0u, (mask, child) => mask | (1u << (child.Label & 31)));
    }

    private sealed record Child(char Label, string? Value, int Record, Node? Node, string Tail);
}
