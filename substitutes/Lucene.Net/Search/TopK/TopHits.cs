using System.Diagnostics;
using System.Runtime.CompilerServices;

namespace Lucene.Net.Search.TopK;

/// <summary>
/// The best hits seen so far: higher scores first, and among equal scores lower document numbers.
/// </summary>
/// <remarks>
/// Documents must be offered in increasing order over the whole search. So a hit that only equals the worst one kept comes too
/// late, and <see cref="MinCompetitiveScore"/> lies just above that score: it is what pruning goes by.
/// Scores are finite and not NaN. Not thread-safe.
/// </remarks>
internal sealed class TopHits
{
    // A binary min-heap in two arrays: the worst hit kept is at index 0.
    readonly float[] scores;
    readonly int[] docs;
    readonly float afterScore;
    readonly int afterDoc;
    int docBase;

    /// <summary>Keeps the <paramref name="capacity"/> best hits.</summary>
    /// <param name="capacity">At least 1.</param>
    /// <param name="after">Only hits that rank behind this one count; null for all.</param>
    public TopHits(int capacity, ScoreDoc? after)
    {
        Debug.Assert(capacity > 0, "There must be room for a hit.");
        scores = new float[capacity];
        docs = new int[capacity];
        afterScore = after?.Score ?? float.PositiveInfinity;
        afterDoc = after?.Doc ?? -1;
    }

    public int Count { get; private set; }

    /// <summary>Hits that score less cannot enter. Never decreases.</summary>
    public float MinCompetitiveScore { get; private set; } = float.NegativeInfinity;

    /// <summary>The next offers are documents of the segment that starts at <paramref name="docBase"/>.</summary>
    public void SetDocBase(int docBase) => this.docBase = docBase;

    /// <summary>Takes a hit if it belongs to the best.</summary>
    /// <param name="doc">The document's number within its segment.</param>
    /// <param name="score">Its score.</param>
    [MethodImpl(MethodImplOptions.AggressiveInlining)]
    public void Offer(int doc, float score)
    {
        if (score >= MinCompetitiveScore)
        {
            Take(doc + docBase, score);
        }
    }

    /// <summary>The hits, best first. Empties the heap.</summary>
    public ScoreDoc[] Drain()
    {
        var hits = new ScoreDoc[Count];
        while (Count > 0)
        {
            var (score, doc) = (scores[0], docs[0]);
            Count--;
            hits[Count] = new ScoreDoc(doc, score);
            SiftDown(scores[Count], docs[Count]);
        }
        return hits;
    }

    void Take(int doc, float score)
    {
        if (score > afterScore || (score == afterScore && doc <= afterDoc))
        {
            return;
        }
        if (Count == scores.Length)
        {
            SiftDown(score, doc);
        }
        else
        {
            SiftUp(score, doc);
        }
        if (Count == scores.Length)
        {
            MinCompetitiveScore = MathF.BitIncrement(scores[0]);
        }
    }

    /// <summary>Puts a hit in place of the worst one.</summary>
    void SiftDown(float score, int doc)
    {
        var slot = 0;
        for (var child = 1; child < Count; child = (2 * slot) + 1)
        {
            if (child + 1 < Count && Worse(scores[child + 1], docs[child + 1], scores[child], docs[child]))
            {
                child++;
            }
            if (!Worse(scores[child], docs[child], score, doc))
            {
                break;
            }
            (scores[slot], docs[slot]) = (scores[child], docs[child]);
            slot = child;
        }
        (scores[slot], docs[slot]) = (score, doc);
    }

    void SiftUp(float score, int doc)
    {
        var slot = Count++;
        while (slot > 0)
        {
            var parent = (slot - 1) / 2;
            if (!Worse(score, doc, scores[parent], docs[parent]))
            {
                break;
            }
            (scores[slot], docs[slot]) = (scores[parent], docs[parent]);
            slot = parent;
        }
        (scores[slot], docs[slot]) = (score, doc);
    }

    static bool Worse(float score, int doc, float otherScore, int otherDoc) =>
        score < otherScore || (score == otherScore && doc > otherDoc);
}
