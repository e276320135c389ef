using System.Numerics;
using System.Runtime.CompilerServices;
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
    readonly BoundedTerm[] terms;
    readonly IBits? acceptDocs;

    // By bound, lowest first: the bound of each term over the window, and the sum of it and all lower ones.
    readonly float[] bounds;
    readonly double[] boundSums;

    // The first essential term, and the least sum that may still enter.
    int essential;
    double leastSum = double.NegativeInfinity;

    public BlockMaxDisjunction(BoundedTerm[] terms, IBits? acceptDocs)
    {
        this.terms = [.. terms];
        this.acceptDocs = acceptDocs;
        bounds = new float[terms.Length];
        boundSums = new double[terms.Length];
    }

    public override void Score(TopHits hits)
    {
        var window = ScoreWindow.Take();
        leastSum = ScoreSum.LeastFor(hits.MinCompetitiveScore);
        // Bounds hold without end only where every term is exhausted.
        for (var (start, end) = (0, BoundWindow(0)); end != DocIdSetIterator.NO_MORE_DOCS; end = BoundWindow(start))
        {
            if (essential == terms.Length)
            {
                end = EndOfUselessGroups(end);
            }
            else if (essential == terms.Length - 1)
            {
                ScoreSingleEssential(start, end, hits);
            }
            else
            {
                end = (int)Math.Min(end, (long)start + ScoreWindow.Length - 1);
                ScoreSeveralEssential(start, end, window, hits);
            }
            start = end + 1;
        }
        window.GiveBack();
    }

    /// <summary>Finds the stretch from <paramref name="start"/> on over which bounds hold, and bounds, orders and parts the terms for it.</summary>
    /// <returns>The last document of the window.</returns>
    int BoundWindow(int start)
    {
        foreach (var term in terms)
        {
            term.MoveBounds(start);
        }
        // The terms that were essential before decide the length: the others' blocks may be short, and their bounds matter less.
        var end = FirstBlockEnd(essential);
        if (end == DocIdSetIterator.NO_MORE_DOCS)
        {
            end = FirstBlockEnd(0);
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
        essential = 0;
        var sum = 0.0;
        for (var i = 0; i < terms.Length; i++)
        {
            boundSums[i] = sum += bounds[i];
            essential += sum < leastSum ? 1 : 0;
        }
        return end;
    }

    /// <summary>The first end of a block among the terms from index <paramref name="first"/> on.</summary>
    int FirstBlockEnd(int first)
    {
        var end = DocIdSetIterator.NO_MORE_DOCS;
        for (var i = first; i < terms.Length; i++)
        {
            end = Math.Min(end, terms[i].BlockEnd);
        }
        return end;
    }

    /// <summary>Goes on behind a window without essential terms for as long as whole groups of blocks are as useless.</summary>
    int EndOfUselessGroups(int end)
    {
        var groupEnd = DocIdSetIterator.NO_MORE_DOCS;
        var sum = 0.0;
        foreach (var term in terms)
        {
            groupEnd = Math.Min(groupEnd, term.GroupEnd);
            sum += term.GroupMax;
        }
        return sum < leastSum && groupEnd != DocIdSetIterator.NO_MORE_DOCS ? Math.Max(end, groupEnd) : end;
    }

    void ScoreSeveralEssential(int start, int end, ScoreWindow window, TopHits hits)
    {
        for (var i = essential; i < terms.Length; i++)
        {
            AddScores(terms[i], start, end, window);
        }
        var (sums, candidates) = (window.Sums, window.Candidates);
        for (var word = 0; word <= (end - start) >> 6; word++)
        {
            for (var bits = candidates[word]; bits != 0; bits &= bits - 1)
            {
                var offset = (word * 64) + BitOperations.TrailingZeroCount(bits);
                var sum = sums[offset];
                sums[offset] = 0;
                Consider(start + offset, sum, hits);
            }
            candidates[word] = 0;
        }
    }

    /// <summary>Adds the scores of an essential term over the window.</summary>
    static void AddScores(BoundedTerm term, int start, int end, ScoreWindow window)
    {
        if (term.Doc < start)
        {
            term.Advance(start);
        }
        var norms = term.Norms;
        var (sums, candidates) = (window.Sums, window.Candidates);
        while (term.Doc <= end)
        {
            var docs = term.BlockDocs.AsSpan(0, term.BlockCount);
            var freqs = term.BlockFreqs;
            var i = term.Index;
            for (; i < docs.Length && docs[i] <= end; i++)
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
    void ScoreSingleEssential(int start, int end, TopHits hits)
    {
        var term = terms[essential];
        if (term.Doc < start)
        {
            term.Advance(start);
        }
        var norms = term.Norms;
        while (term.Doc <= end)
        {
            var docs = term.BlockDocs.AsSpan(0, term.BlockCount);
            var freqs = term.BlockFreqs;
            var i = term.Index;
            for (; i < docs.Length && docs[i] <= end; i++)
            {
                var doc = docs[i];
                Consider(doc, term.Score(freqs[i], norms.IsEmpty ? BM25Similarity.CodeWithoutNorms : norms[doc]), hits);
            }
            term.MoveTo(i);
        }
    }

    /// <summary>Passes on a candidate whose score so far, with the bounds of all that is not yet looked up, may be enough.</summary>
    [MethodImpl(MethodImplOptions.AggressiveInlining)]
    void Consider(int doc, double sum, TopHits hits)
    {
        if (sum + (essential > 0 ? boundSums[essential - 1] : 0) >= leastSum)
        {
            Complete(doc, sum, hits);
        }
    }

    /// <summary>Completes the score of a candidate, as long as it may be enough, and offers it.</summary>
    void Complete(int doc, double sum, TopHits hits)
    {
        if (acceptDocs is not null && !acceptDocs.Get(doc))
        {
            return;
        }
        for (var i = essential - 1; i >= 0; i--)
        {
            if (sum + boundSums[i] < leastSum)
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
        if (score >= hits.MinCompetitiveScore)
        {
            hits.Offer(doc, score);
            leastSum = ScoreSum.LeastFor(hits.MinCompetitiveScore);
        }
    }
}
