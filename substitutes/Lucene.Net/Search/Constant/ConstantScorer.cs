namespace Lucene.Net.Search;

/// <summary>Gives every match the same score. Once that is no longer enough, there are no more matches.</summary>
internal sealed class ConstantScorer(Weight weight, DocIdSetIterator matches, float score) : Scorer(weight)
{
    bool exhausted;

    public override int DocID => exhausted ? NO_MORE_DOCS : matches.DocID;

    public override int Freq => 1;

    public override int NextDoc() => exhausted ? NO_MORE_DOCS : matches.NextDoc();

    public override int Advance(int target) => exhausted ? NO_MORE_DOCS : matches.Advance(target);

    public override long GetCost() => matches.GetCost();

    public override float GetScore() => score;

    internal override void SetMinCompetitiveScore(float minScore) => exhausted |= minScore > score;
}
