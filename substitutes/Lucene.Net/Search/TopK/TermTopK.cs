using Lucene.Net.Search.Similarities;
using Lucene.Net.Util;

namespace Lucene.Net.Search.TopK;

/// <summary>The best hits of one term: blocks and groups of blocks whose bound is too low are not decoded.</summary>
internal sealed class TermTopK(BoundedTerm term, IBits? acceptDocs) : TopKScorer
{
    public override void Score(TopHits hits)
    {
        if (term.MaxScore < hits.MinCompetitiveScore)
        {
            return;
        }
        var target = 0;
        while (true)
        {
            term.MoveBounds(target);
            if (term.BlockEnd == DocIdSetIterator.NO_MORE_DOCS)
            {
                return;
            }
            if (term.BlockMax >= hits.MinCompetitiveScore)
            {
                term.Advance(target);
                ScoreBlock(hits);
                target = term.BlockEnd + 1;
            }
            else
            {
                target = (term.GroupMax < hits.MinCompetitiveScore ? term.GroupEnd : term.BlockEnd) + 1;
            }
        }
    }

    void ScoreBlock(TopHits hits)
    {
        var docs = term.BlockDocs.AsSpan(0, term.BlockCount);
        var freqs = term.BlockFreqs;
        var norms = term.Norms;
        for (var i = 0; i < docs.Length; i++)
        {
            var doc = docs[i];
            var score = term.Score(freqs[i], norms.IsEmpty ? BM25Similarity.CodeWithoutNorms : norms[doc]);
            if (score >= hits.MinCompetitiveScore && (acceptDocs is null || acceptDocs.Get(doc)))
            {
                hits.Offer(doc, score);
            }
        }
    }
}
