using System.Diagnostics;

namespace Lucene.Net.Search;

/// <summary>The documents that at least some number of several iterators have, from a heap that keeps the hindmost iterator on top.</summary>
internal sealed class DisjunctionIterator : DocIdSetIterator
{
    readonly DocIdSetIterator[] heap;
    readonly int minimum;
    readonly long cost;
    int doc = -1;

    /// <param name="iterators">Iterators that stand before their first document.</param>
    /// <param name="minimum">How many must agree; at least 1.</param>
    public DisjunctionIterator(IReadOnlyCollection<DocIdSetIterator> iterators, int minimum)
    {
        Debug.Assert(minimum >= 1 && minimum <= iterators.Count, "As many must agree as there are, or fewer.");
        heap = [.. iterators];
        this.minimum = minimum;
        cost = heap.Sum(iterator => iterator.GetCost());
    }

    public override int DocID => doc;

    public override int NextDoc() => Advance(doc + 1);

    public override int Advance(int target)
    {
        for (; ; target = doc + 1)
        {
            while (heap[0].DocID < target)
            {
                heap[0].Advance(target);
                SiftDown();
            }
            doc = heap[0].DocID;
            if (doc == NO_MORE_DOCS || minimum == 1 || CountAgreeing(0) >= minimum)
            {
                return doc;
            }
        }
    }

    public override long GetCost() => cost;

    /// <summary>Those that stand on the current document form a subtree at the top of the heap.</summary>
    int CountAgreeing(int slot) => slot >= heap.Length || heap[slot].DocID != doc
        ? 0
        : 1 + CountAgreeing((2 * slot) + 1) + CountAgreeing((2 * slot) + 2);

    void SiftDown()
    {
        var moved = heap[0];
        var movedDoc = moved.DocID;
        var slot = 0;
        for (var child = 1; child < heap.Length; child = (2 * slot) + 1)
        {
            if (child + 1 < heap.Length && heap[child + 1].DocID < heap[child].DocID)
            {
                child++;
            }
            if (heap[child].DocID >= movedDoc)
            {
                break;
            }
            heap[slot] = heap[child];
            slot = child;
        }
        heap[slot] = moved;
    }
}
