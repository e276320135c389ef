namespace Lucene.Net.Search;

/// <summary>Feeds a collector from any scorer, a document at a time.</summary>
internal sealed class ScorerBulkScorer(Scorer scorer) : BulkScorer
{
    public override bool Score(ICollector collector, int max)
    {
        collector.SetScorer(scorer);
        var doc = scorer.DocID;
        if (doc < 0)
        {
            doc = scorer.NextDoc();
        }
        while (doc < max)
        {
            collector.Collect(doc);
            doc = scorer.NextDoc();
        }
        return doc != DocIdSetIterator.NO_MORE_DOCS;
    }
}
