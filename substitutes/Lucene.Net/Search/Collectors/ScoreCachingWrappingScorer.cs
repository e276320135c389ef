namespace Lucene.Net.Search;

/// <summary>A scorer that computes the score of each document at most once.</summary>
/// <remarks>It never leaves out matches, since not every reader of the score may agree on which are useless.</remarks>
public class ScoreCachingWrappingScorer : Scorer
{
    readonly Scorer scorer;
    int scoredDoc = -1;
    float score;

    /// <summary>Wraps <paramref name="scorer"/>.</summary>
    public ScoreCachingWrappingScorer(Scorer scorer)
        : base(scorer.Weight)
    {
        this.scorer = scorer;
    }

    /// <inheritdoc/>
    public override int DocID => scorer.DocID;

    /// <inheritdoc/>
    public override int Freq => scorer.Freq;

    /// <inheritdoc/>
    public override float GetScore()
    {
        if (scorer.DocID != scoredDoc)
        {
            score = scorer.GetScore();
            scoredDoc = scorer.DocID;
        }
        return score;
    }

    /// <inheritdoc/>
    public override int NextDoc() => scorer.NextDoc();

    /// <inheritdoc/>
    public override int Advance(int target) => scorer.Advance(target);

    /// <inheritdoc/>
    public override long GetCost() => scorer.GetCost();

    /// <inheritdoc/>
    public override ICollection<ChildScorer> GetChildren() => [new ChildScorer(scorer, "CACHED")];
}
