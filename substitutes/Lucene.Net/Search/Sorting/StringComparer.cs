using Lucene.Net.Index;
using Lucene.Net.Util;

namespace Lucene.Net.Search;

/// <summary>
/// Sorts by sorted doc values. Within a segment ordinals stand for the strings; values of other segments are looked up
/// once a segment, and then compared by where they would stand.
/// </summary>
/// <remarks>
/// A boundary (the bottom or the top value) has a doubled rank in the current segment: 2·ord where the segment holds the value, 2·ord + 1
/// where it would stand just above ord. So a document's 2·ord compares with it in one step.
/// </remarks>
internal sealed class StringComparer(int slots, string field, bool missingLast) : FieldComparer<BytesRef>
{
    readonly BytesRef?[] values = new BytesRef?[slots];
    readonly int[] ords = new int[slots];
    readonly int[] segments = new int[slots];
    SortedDocValues? current;
    int segment = -1;
    int bottomSlot = -1;
    long bottomRank;
    BytesRef? top;
    long topRank;

    public override BytesRef? this[int slot] => values[slot];

    long MissingRank => missingLast ? long.MaxValue : -2;

    public override int Compare(int slot1, int slot2) => segments[slot1] == segments[slot2]
        ? RankOfOrd(ords[slot1]).CompareTo(RankOfOrd(ords[slot2]))
        : CompareValues(values[slot1], values[slot2]);

    public override int CompareValues(BytesRef? first, BytesRef? second)
    {
        if (first is null || second is null)
        {
            var order = (first is null ? 0 : 1) - (second is null ? 0 : 1);
            return missingLast ? -order : order;
        }
        return first.CompareTo(second);
    }

    public override void SetBottom(int slot)
    {
        bottomSlot = slot;
        bottomRank = segments[slot] == segment ? RankOfOrd(ords[slot]) : RankOf(values[slot]);
    }

    public override void SetTopValue(BytesRef? value) => top = value;

    public override int CompareBottom(int doc) => bottomRank.CompareTo(RankOfOrd(OrdOf(doc)));

    public override int CompareTop(int doc) => topRank.CompareTo(RankOfOrd(OrdOf(doc)));

    public override void Copy(int slot, int doc)
    {
        var ord = OrdOf(doc);
        ords[slot] = ord;
        segments[slot] = segment;
        if (ord < 0)
        {
            values[slot] = null;
            return;
        }
        // A fresh object: values handed out in hits must not change.
        var value = new BytesRef();
        current!.LookupOrd(ord, value);
        values[slot] = BytesRef.DeepCopyOf(value);
    }

    public override FieldComparer SetNextReader(AtomicReaderContext context)
    {
        current = context.AtomicReader.GetSortedDocValues(field);
        segment++;
        if (current is null)
        {
            SortValues.ThrowIfNotSortable(context.AtomicReader, field, SortFieldType.STRING);
        }
        topRank = RankOf(top);
        if (bottomSlot >= 0)
        {
            SetBottom(bottomSlot);
        }
        return this;
    }

    int OrdOf(int doc) => current?.GetOrd(doc) ?? -1;

    long RankOfOrd(int ord) => ord < 0 ? MissingRank : 2L * ord;

    long RankOf(BytesRef? value)
    {
        if (value is null)
        {
            return MissingRank;
        }
        var ord = current?.LookupTerm(value) ?? -1;
        return ord >= 0 ? 2L * ord : (2L * (-ord - 1)) - 1;
    }
}
