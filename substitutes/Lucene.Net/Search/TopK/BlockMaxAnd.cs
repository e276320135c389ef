using Lucene.Net.Util;

namespace Lucene.Net.Search.TopK;

/// <summary>
/// The best hits of a conjunction of terms. The rarest term leads and the others follow it; a stretch of documents over which all terms
/// keep their block is left out where the sum of their bounds is too low.
/// </summary>
internal sealed class BlockMaxAnd : TopKScorer
{
    readonly BoundedTerm[] inQueryOrder;
    readonly BoundedTerm lead;
    readonly BoundedTerm[] others;
    readonly IBits? acceptDocs;

    public BlockMaxAnd(BoundedTerm[] terms, IBits? acceptDocs)
    {
        inQueryOrder = terms;
        var byFrequency = terms.OrderBy(term => term.DocFreq).ToArray();
        lead = byFrequency[0];
        others = byFrequency[1..];
        this.acceptDocs = acceptDocs;
    }

    public override void Score(TopHits hits)
    {
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
                if (acceptDocs is null || acceptDocs.Get(doc))
                {
                    hits.Offer(doc, SumScores());
                }
                next = doc + 1;
            }
            else if (next == DocIdSetIterator.NO_MORE_DOCS)
            {
                return;
            }
            doc = lead.Advance(next);
        }
    }

    /// <summary>Moves all bounds to <paramref name="doc"/>.</summary>
    /// <returns>The last document over which they all hold.</returns>
    int MoveWindow(int doc, out float bound)
    {
        var end = DocIdSetIterator.NO_MORE_DOCS;
        var sum = 0.0;
        foreach (var term in inQueryOrder)
        {
            term.MoveBounds(doc);
            end = Math.Min(end, term.BlockEnd);
            sum += term.BlockMax;
        }
        bound = ScoreSum.Round(sum);
        return end;
    }

    /// <summary>Brings the others to <paramref name="doc"/>; returns it if they all have it, and otherwise where the first one stopped instead.</summary>
    int FirstDisagreement(int doc)
    {
        foreach (var term in others)
        {
            var other = term.Doc < doc ? term.Advance(doc) : term.Doc;
            if (other != doc)
            {
                return other;
            }
        }
        return doc;
    }

    float SumScores()
    {
        var sum = 0.0;
        foreach (var term in inQueryOrder)
        {
            sum += term.Score();
        }
        return (float)sum;
    }
}
