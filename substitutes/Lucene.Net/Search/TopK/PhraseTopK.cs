using Lucene.Net.Search.Similarities;
using Lucene.Net.Util;

namespace Lucene.Net.Search.TopK;

/// <summary>
/// The best hits of an exact phrase. It is a conjunction whose frequency cannot exceed that of any term, so that the lowest of the terms'
/// bounds, each computed as if the phrase were the term, bounds the score: over a stretch of blocks before any is decoded, and again
/// for a document before its positions are read.
/// </summary>
internal sealed class PhraseTopK : TopKScorer
{
    readonly BoundedTerm[] terms;
    readonly int[] offsets;
    readonly IBits? acceptDocs;
    int[] starts = new int[16];

    /// <param name="terms">The terms, each with the phrase's scores.</param>
    /// <param name="offsets">The place of each term relative to the first.</param>
    /// <param name="acceptDocs">Documents that may match; null for all.</param>
    public PhraseTopK(BoundedTerm[] terms, int[] offsets, IBits? acceptDocs)
    {
        var order = Enumerable.Range(0, terms.Length).OrderBy(i => terms[i].DocFreq).ToArray();
        this.terms = Array.ConvertAll(order, i => terms[i]);
        this.offsets = Array.ConvertAll(order, i => offsets[i]);
        this.acceptDocs = acceptDocs;
    }

    public override void Score(TopHits hits)
    {
        var lead = terms[0];
        var windowEnd = -1;
        var doc = lead.Advance(0);
        while (doc != DocIdSetIterator.NO_MORE_DOCS)
        {
            if (doc > windowEnd)
            {
                windowEnd = MoveWindow(doc, out var bound);
                if (bound < hits.MinCompetitiveScore)
                {
                    if (windowEnd == DocIdSetIterator.NO_MORE_DOCS)
                    {
                        return;
                    }
                    doc = lead.Advance(windowEnd + 1);
                    continue;
                }
            }
            var next = FirstDisagreement(doc);
            if (next == doc)
            {
                Consider(doc, hits);
                next = doc + 1;
            }
            else if (next == DocIdSetIterator.NO_MORE_DOCS)
            {
                return;
            }
            doc = lead.Advance(next);
        }
    }

    int MoveWindow(int doc, out float bound)
    {
        var end = DocIdSetIterator.NO_MORE_DOCS;
        bound = float.PositiveInfinity;
        foreach (var term in terms)
        {
            term.MoveBounds(doc);
            end = Math.Min(end, term.BlockEnd);
            bound = Math.Min(bound, term.BlockMax);
        }
        return end;
    }

    int FirstDisagreement(int doc)
    {
        for (var i = 1; i < terms.Length; i++)
        {
            var term = terms[i];
            var other = term.Doc < doc ? term.Advance(doc) : term.Doc;
            if (other != doc)
            {
                return other;
            }
        }
        return doc;
    }

    void Consider(int doc, TopHits hits)
    {
        if (acceptDocs is not null && !acceptDocs.Get(doc))
        {
            return;
        }
        var norms = terms[0].Norms;
        var norm = norms.IsEmpty ? BM25Similarity.CodeWithoutNorms : norms[doc];
        var most = int.MaxValue;
        foreach (var term in terms)
        {
            most = Math.Min(most, term.Freq);
        }
        if (terms[0].Score(most, norm) < hits.MinCompetitiveScore)
        {
            return;
        }
        var freq = CountPhrases();
        if (freq > 0)
        {
            hits.Offer(doc, terms[0].Score(freq, norm));
        }
    }

    /// <summary>Keeps the starts that the first term suggests, and strikes those that another term does not.</summary>
    int CountPhrases()
    {
        var positions = terms[0].Positions;
        if (starts.Length < positions.Length)
        {
            starts = new int[Math.Max(positions.Length, starts.Length * 2)];
        }
        var count = positions.Length;
        for (var i = 0; i < count; i++)
        {
            starts[i] = positions[i] - offsets[0];
        }
        for (var term = 1; term < terms.Length && count > 0; term++)
        {
            count = Intersect(starts.AsSpan(0, count), terms[term].Positions, offsets[term]);
        }
        return count;
    }

    /// <summary>Keeps those of <paramref name="starts"/> that, <paramref name="offset"/> further on, are among the positions. Both increase.</summary>
    static int Intersect(Span<int> starts, ReadOnlySpan<int> positions, int offset)
    {
        var (kept, j) = (0, 0);
        foreach (var start in starts)
        {
            while (j < positions.Length && positions[j] < start + offset)
            {
                j++;
            }
            if (j == positions.Length)
            {
                break;
            }
            if (positions[j] == start + offset)
            {
                starts[kept++] = start;
            }
        }
        return kept;
    }
}
