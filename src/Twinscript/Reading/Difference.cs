using System.Runtime.InteropServices;
using Twinscript.Configuration;
using Twinscript.Pages;
using Twinscript.Scripts;

namespace Twinscript.Reading;

/// <summary>A range of a page's HTML that the page opposite writes otherwise.</summary>
[StructLayout(LayoutKind.Auto)]
internal readonly record struct Difference(int OwnStart, int OwnEnd, int OtherStart, int OtherEnd, AlignedKind Kind)
{
    public Difference Mirrored => new(OtherStart, OtherEnd, OwnStart, OwnEnd, Kind);

    /// <summary>The differences between two pages made from one source, in order; none when each was written by hand.</summary>
    public static Difference[] Between(PageInScript own, PageInScript other, ScriptConverters converters) =>
        own.Alignment is { } left && other.Alignment is { } right && left.SharesSourceWith(right)
            ? new Walk(own.Html, other.Html, left, right, converters.RegionalWords(own.Script.Tag, other.Script)).Run()
            : [];

    /// <summary>Walks along two alignments at once.</summary>
    private ref struct Walk(string own, string other, ScriptAlignment left, ScriptAlignment right, RegionalWordTest words)
    {
        private readonly List<Difference> _found = [];
        private Side _left = new(left.Ranges);
        private Side _right = new(right.Ranges);

        public Difference[] Run()
        {
            while (Math.Min(_left.NextStart, _right.NextStart) is var start and < int.MaxValue)
            {
                var (from, to) = (_left.Map(start), _right.Map(start));
                var (end, kind) = (start, AlignedKind.Script);
                // Ranges of both sides that overlap are one difference.
                while (_left.Touches(start, end) || _right.Touches(start, end))
                {
                    var range = _left.Touches(start, end) ? _left.Take() : _right.Take();
                    end = Math.Max(end, range.SourceEnd);
                    kind = Stronger(kind, range.Kind);
                }
                Add(from, _left.Map(end), to, _right.Map(end), kind);
            }
            return [.. _found];
        }

        private readonly void Add(int from, int fromEnd, int to, int toEnd, AlignedKind kind)
        {
            var written = own.AsSpan(from..fromEnd);
            var shown = other.AsSpan(to..toEnd);
            if (written.SequenceEqual(shown))
                return;
            // An author's alternative per script counts as another word unless the converter would have written the same.
            if (kind == AlignedKind.Markup)
                kind = words.IsAnotherWord(written, shown) ? AlignedKind.Word : AlignedKind.Script;
            _found.Add(new(from, fromEnd, to, toEnd, kind));
        }

        private static AlignedKind Stronger(AlignedKind first, AlignedKind second) =>
            first == AlignedKind.Markup || second == AlignedKind.Script ? first : second;
    }

    /// <summary>One script's ranges, of which only those that may be text count.</summary>
    private ref struct Side(ReadOnlySpan<AlignedRange> ranges)
    {
        private readonly ReadOnlySpan<AlignedRange> _ranges = ranges;
        private int _next;
        private int _passed;
        private int _shift;

        public int NextStart
        {
            get
            {
                while (_next < _ranges.Length && !MayBeText(_ranges[_next].Kind))
                    _next++;
                return _next < _ranges.Length ? _ranges[_next].SourceStart : int.MaxValue;
            }
        }

        public bool Touches(int start, int end) => NextStart == start || NextStart < end;

        public AlignedRange Take() => _ranges[_next++];

        /// <summary>Where an offset of the source stands. Offsets come in order, and none lies within a range.</summary>
        public int Map(int sourceOffset)
        {
            for (; _passed < _ranges.Length && _ranges[_passed].SourceEnd <= sourceOffset; _passed++)
                _shift = _ranges[_passed].TargetEnd - _ranges[_passed].SourceEnd;
            return sourceOffset + _shift;
        }

        private static bool MayBeText(AlignedKind kind) =>
            kind is AlignedKind.Script or AlignedKind.Word or AlignedKind.PartOfWord or AlignedKind.Markup;
    }
}
