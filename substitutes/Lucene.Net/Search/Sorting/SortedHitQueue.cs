using Lucene.Net.Index;
using Lucene.Net.Util;

namespace Lucene.Net.Search;

/// <summary>
/// The best hits by a sort, the worst of them on top, and how documents compare with them. Comparisons answer from the view
/// of the sort: negative if the document sorts first.
/// </summary>
internal sealed class SortedHitQueue : PriorityQueue<FieldValueHitQueue.Entry>
{
    readonly FieldComparer[] comparers;
    readonly int[] directions;

    public SortedHitQueue(SortField[] fields, int size)
        : base(size)
    {
        comparers = [.. fields.Select((field, position) => field.GetComparer(size, position))];
        directions = Array.ConvertAll(fields, field => field.IsReverse ? -1 : 1);
    }

    public void SetNextReader(AtomicReaderContext context)
    {
        for (var i = 0; i < comparers.Length; i++)
        {
            comparers[i] = comparers[i].SetNextReader(context);
        }
    }

    public void SetScorer(Scorer scorer)
    {
        foreach (var comparer in comparers)
        {
            comparer.SetScorer(scorer);
        }
    }

    public void SetTop(object?[] values)
    {
        for (var i = 0; i < comparers.Length; i++)
        {
            comparers[i].SetTopValue(values[i]);
        }
    }

    public void SetBottom(int slot)
    {
        foreach (var comparer in comparers)
        {
            comparer.SetBottom(slot);
        }
    }

    public void Copy(int slot, int doc)
    {
        foreach (var comparer in comparers)
        {
            comparer.Copy(slot, doc);
        }
    }

    /// <summary>Compares a document with the worst hit kept, document numbers left aside.</summary>
    public int CompareWithBottom(int doc)
    {
        for (var i = 0; i < comparers.Length; i++)
        {
            var order = comparers[i].CompareBottom(doc);
            if (order != 0)
            {
                return -order * directions[i];
            }
        }
        return 0;
    }

    /// <summary>Compares a document with the last hit of the page before, document numbers left aside.</summary>
    public int CompareWithTop(int doc)
    {
        for (var i = 0; i < comparers.Length; i++)
        {
            var order = comparers[i].CompareTop(doc);
            if (order != 0)
            {
                return -order * directions[i];
            }
        }
        return 0;
    }

    public object?[] Values(int slot) => Array.ConvertAll(comparers, comparer => comparer.GetValue(slot));

    /// <summary>Whether <paramref name="a"/> is the worse hit.</summary>
    protected internal override bool LessThan(FieldValueHitQueue.Entry a, FieldValueHitQueue.Entry b)
    {
        for (var i = 0; i < comparers.Length; i++)
        {
            var order = directions[i] * comparers[i].Compare(a.Slot, b.Slot);
            if (order != 0)
            {
                return order > 0;
            }
        }
        return a.Doc > b.Doc;
    }
}
