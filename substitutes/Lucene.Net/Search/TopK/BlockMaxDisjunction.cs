using System.Diagnostics;
using System.Numerics;
using Lucene.Net.Search.Similarities;
using Lucene.Net.Util;

namespace Lucene.Net.Search.TopK;

/// <summary>
/// The best hits of a disjunction of terms, by MaxScore on block bounds: Turtle and Flood, "Query evaluation: strategies and
/// optimizations", 1995, and Dimopoulos, Nepomnyachiy and Suel, "Optimizing top-k document retrieval strategies for block-max
/// indexes", WSDM 2013, worked off in windows so that the inner loops run over arrays.
/// </summary>
/// <remarks>
/// <para>
/// A window is a stretch of documents over which the bounds of its terms hold. Its terms are ordered by bound. The longest prefix whose
/// bounds add up to less than a competitive score is not essential: a document that holds only such terms cannot enter.
/// So candidates come from the other, essential terms alone, whose scores are added up in an array over the window. The rest
/// is looked up for a candidate only while its score so far, with the bounds of what is not yet looked up, may still be enough.
/// </para>
/// <para>Where no term is essential, the window is left out whole, with all the blocks in it.</para>
/// </remarks>
internal sealed class BlockMaxDisjunction : TopKScorer
{
    private const int MaxWindow = 2048;

    private readonly BoundedTerm[] terms;
    private readonly IBits? acceptDocs;

    // By bound, lowest first: the bound of each term over the window, and the sum of it and all lower ones.
    private readonly float[] bounds;
    private readonly double[] boundSums;

    private readonly double[] sums = new double[MaxWindow];
    private readonly ulong[] candidates = new ulong[MaxWindow / 64];

    public BlockMaxDisjunction(BoundedTerm[] terms, IBits? acceptDocs)
    {
        this.terms = [.. terms];
        this.acceptDocs = acceptDocs;
        bounds = new float[terms.Length];
        boundSums = new double[terms.Length];
    }

    public override void Score(TopHits hits)
    {
        // Bounds hold without end only where every term is exhausted.
        for (var (start, end) = (0, BoundWindow(0)); end != DocIdSetIterator.NO_MORE_DOCS; end = BoundWindow(start))
        {
            var essential = FirstEssential(hits.MinCompetitiveScore);
            if (essential < terms.Length)
            {
                end = ScoreWindow(start, end, essential, hits);
            }
            start = end + 1;
        }
    }

    /// <summary>Finds the stretch from <paramref name="start"/> on over which bounds hold, and bounds and orders the terms for it.</summary>
    /// <returns>The last document of the window.</returns>
    private int BoundWindow(int start)
    {
        // The terms that were essential before decide the length: the others' blocks may be short, their bounds matter less.
        var end = DocIdSetIterator.NO_MORE_DOCS;
        foreach (var term in terms)
        {
            term.MoveBounds(start);
            end = Math.Min(end, term.BlockEnd);
        }
        for (var i = 0; i < terms.Length; i++)
        {
            var (term, bound) = (terms[i], terms[i].MaxScoreUpTo(end));
            var slot = i;
            for (; slot > 0 && bounds[slot - 1] > bound; slot--)
            {
                (bounds[slot], terms[slot]) = (bounds[slot - 1], terms[slot - 1]);
            }
            (bounds[slot], terms[slot]) = (bound, term);
        }
        var sum = 0.0;
        for (var i = 0; i < terms.Length; i++)
        {
            sum += bounds[i];
            boundSums[i] = sum;
        }
        return end;
    }

    private int FirstEssential(float minScore)
    {
        var first = 0;
        while (first < terms.Length && ScoreSum.Round(boundSums[first]) < minScore)
        {
            first++;
        }
        return first;
    }

    /// <returns>The last document dealt with.</returns>
    private int ScoreWindow(int start, int end, int essential, TopHits hits)
    {
        if (essential == terms.Length - 1)
        {
            ScoreSingleEssential(start, end, hits);
            return end;
        }
        end = (int)Math.Min(end, (long)start + MaxWindow - 1);
        for (var i = essential; i < terms.Length; i++)
        {
            AddScores(terms[i], start, end);
        }
        for (var word = 0; word < candidates.Length; word++)
        {
            for (var bits = candidates[word]; bits != 0; bits &= bits - 1)
            {
                var offset = (word * 64) + BitOperations.TrailingZeroCount(bits);
                var sum = sums[offset];
                sums[offset] = 0;
                Consider(start + offset, sum, essential, hits);
            }
            candidates[word] = 0;
        }
        return end;
    }

    /// <summary>Adds the scores of an essential term over the window to the array.</summary>
    private void AddScores(BoundedTerm term, int start, int end)
    {
        if (term.Doc < start)
        {
            term.Advance(start);
        }
        var norms = term.Norms;
        while (term.Doc <= end)
        {
            var (docs, count, i) = (term.BlockDocs, term.BlockCount, term.Index);
            var freqs = term.BlockFreqs;
            for (; i < count && docs[i] <= end; i++)
            {
                var doc = docs[i];
                var offset = doc - start;
                sums[offset] += term.Score(freqs[i], norms.IsEmpty ? BM25Similarity.CodeWithoutNorms : norms[doc]);
                candidates[offset >> 6] |= 1UL << offset;
            }
            term.MoveTo(i);
        }
    }

    /// <summary>The window with one essential term: its postings are the candidates, in order.</summary>
    private void ScoreSingleEssential(int start, int end, TopHits hits)
    {
        var essential = terms.Length - 1;
        var term = terms[essential];
        if (term.Doc < start)
        {
            term.Advance(start);
        }
        var norms = term.Norms;
        while (term.Doc <= end)
        {
            var (docs, count, i) = (term.BlockDocs, term.BlockCount, term.Index);
            var freqs = term.BlockFreqs;
            for (; i < count && docs[i] <= end; i++)
            {
                var doc = docs[i];
                Consider(doc, term.Score(freqs[i], norms.IsEmpty ? BM25Similarity.CodeWithoutNorms : norms[doc]), essential, hits);
            }
            term.MoveTo(i);
        }
    }

    /// <summary>Completes the score of a candidate, as long as it may be enough, and offers it.</summary>
    private void Consider(int doc, double sum, int essential, TopHits hits)
    {
        for (var i = essential - 1; i >= 0; i--)
        {
            if (ScoreSum.Round(sum + boundSums[i]) < hits.MinCompetitiveScore)
            {
                return;
            }
            var term = terms[i];
            if ((term.Doc < doc ? term.Advance(doc) : term.Doc) == doc)
            {
                sum += term.Score();
            }
        }
        var score = (float)sum;
        if (score >= hits.MinCompetitiveScore && (acceptDocs is null || acceptDocs.Get(doc)))
        {
            hits.Offer(doc, score);
        }
    }
}
