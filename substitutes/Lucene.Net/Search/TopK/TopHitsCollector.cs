using Lucene.Net.Index;

namespace Lucene.Net.Search.TopK;

/// <summary>Fills <see cref="TopHits"/> from any bulk scorer, and tells the scorer which scores have become useless.</summary>
internal sealed class TopHitsCollector(TopHits hits) : ICollector
{
    Scorer? scorer;
    float announced = float.NegativeInfinity;

    public bool AcceptsDocsOutOfOrder => false;

    public void SetNextReader(AtomicReaderContext context) => hits.SetDocBase(context.DocBase);

    public void SetScorer(Scorer scorer)
    {
        this.scorer = scorer;
        announced = float.NegativeInfinity;
        Announce();
    }

    public void Collect(int doc)
    {
        hits.Offer(doc, scorer!.GetScore());
        Announce();
    }

    void Announce()
    {
        if (hits.MinCompetitiveScore > announced)
        {
            announced = hits.MinCompetitiveScore;
            scorer!.SetMinCompetitiveScore(announced);
        }
    }
}
