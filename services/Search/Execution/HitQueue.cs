using Khabar.Services.Search.Paging;

namespace Khabar.Services.Search.Execution;

/// <summary>
/// The best hits met so far, at most a page of them. Scores come first in the order, so ids and dates are read only where scores
/// are equal. Not thread-safe.
/// </summary>
internal sealed class HitQueue(int size)
{
    readonly PriorityQueue<FoundHit, FoundHit> worstFirst = new(WorstFirst.Instance);

    /// <summary>The score below which nothing more can get in.</summary>
    public float LeastScore { get; private set; } = float.NegativeInfinity;

    /// <summary>With equal scores, the time before which nothing more can get in.</summary>
    public long LeastPublished { get; private set; } = long.MinValue;

    public void Offer(FoundHit hit)
    {
        if (worstFirst.Count < size)
            worstFirst.Enqueue(hit, hit);
        else
            worstFirst.EnqueueDequeue(hit, hit);
        if (worstFirst.Count == size)
            (LeastScore, LeastPublished) = (worstFirst.Peek().Score, worstFirst.Peek().Published);
    }

    /// <summary>Returns the hits, best first, and empties the queue.</summary>
    public List<FoundHit> TakeAll()
    {
        var hits = new List<FoundHit>(worstFirst.Count);
        while (worstFirst.TryDequeue(out var hit, out _))
            hits.Add(hit);
        hits.Reverse();
        return hits;
    }

    sealed class WorstFirst : IComparer<FoundHit>
    {
        public static WorstFirst Instance { get; } = new();

        public int Compare(FoundHit? x, FoundHit? y) => y!.CompareTo(x!);
    }
}

/// <summary>A document that was found. Reads its date and id when they are needed.</summary>
/// <param name="score">Its score; 0 when sorted by time.</param>
/// <param name="segment">Where it is.</param>
/// <param name="doc">Its number in the segment.</param>
internal sealed class FoundHit(float score, SegmentKeys segment, int doc) : IComparable<FoundHit>
{
    HitKey? key;

    public float Score => score;

    public SegmentKeys Segment => segment;

    /// <summary>The document's number in the segment.</summary>
    public int Doc => doc;

    /// <summary>Milliseconds since 1970 UTC, or <see cref="HitKey.NoDate"/>.</summary>
    public long Published => segment.PublishedOf(doc);

    public HitKey Key => key ??= new HitKey(score, Published, segment.IdOf(doc));

    /// <summary>Negative if this hit comes before the other, in the order of <see cref="HitKey"/>.</summary>
    public int CompareTo(FoundHit? other)
    {
        int order = other!.Score.CompareTo(score);
        if (order == 0)
            order = other.Published.CompareTo(Published);
        return order != 0 ? order : Key.CompareTo(other.Key);
    }
}
