namespace Lucene.Net.Search;

/// <summary>Scores a document by its best clause, and the others by a factor.</summary>
internal sealed class DisjunctionMaxScorer(Weight weight, Scorer[] scorers, float tieBreakerMultiplier) : Scorer(weight)
{
    readonly DisjunctionIterator matches = new(scorers, 1);

    public override int DocID => matches.DocID;

    public override int Freq => scorers.Count(scorer => scorer.DocID == matches.DocID);

    /// <summary>The highest score plus the others' times the tie breaker.</summary>
    public static float Combine(IEnumerable<float> scores, float tieBreakerMultiplier)
    {
        var (max, sum) = (float.NegativeInfinity, 0.0);
        foreach (var score in scores)
        {
            max = Math.Max(max, score);
            sum += score;
        }
        return (float)(max + ((sum - max) * tieBreakerMultiplier));
    }

    public override int NextDoc() => matches.NextDoc();

    public override int Advance(int target) => matches.Advance(target);

    public override long GetCost() => matches.GetCost();

    public override float GetScore()
    {
        var (max, sum) = (float.NegativeInfinity, 0.0);
        foreach (var scorer in scorers)
        {
            if (scorer.DocID == matches.DocID)
            {
                var score = scorer.GetScore();
                max = Math.Max(max, score);
                sum += score;
            }
        }
        return (float)(max + ((sum - max) * tieBreakerMultiplier));
    }

    public override ICollection<ChildScorer> GetChildren() => Array.ConvertAll(scorers, scorer => new ChildScorer(scorer, "SHOULD"));
}
