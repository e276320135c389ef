namespace Lucene.Net.Search;

/// <summary>
/// Scores what a boolean query matches. Which documents match is one iterator's business; the score is the sum, in the order of
/// the clauses, over those that stand on the document. Optional clauses that do not decide the match are brought along only
/// when a score is asked for.
/// </summary>
/// <remarks>The sum is kept in doubles, so that the order in which few scores of similar size are added does not show in the result.</remarks>
internal sealed class BooleanScorer(Weight weight, DocIdSetIterator matches, Scorer[] scoring, List<Scorer> optional, float[]? coords)
    : Scorer(weight)
{
    public override int DocID => matches.DocID;

    /// <summary>How many scoring clauses match.</summary>
    public override int Freq
    {
        get
        {
            var freq = 0;
            foreach (var scorer in scoring)
            {
                freq += StandsOnMatch(scorer) ? 1 : 0;
            }
            return freq;
        }
    }

    public override int NextDoc() => matches.NextDoc();

    public override int Advance(int target) => matches.Advance(target);

    public override long GetCost() => matches.GetCost();

    public override float GetScore()
    {
        var sum = 0.0;
        var matching = 0;
        foreach (var scorer in scoring)
        {
            if (StandsOnMatch(scorer))
            {
                sum += scorer.GetScore();
                matching++;
            }
        }
        return coords is null ? (float)sum : (float)sum * coords[matching];
    }

    public override ICollection<ChildScorer> GetChildren() =>
        Array.ConvertAll(scoring, scorer => new ChildScorer(scorer, optional.Contains(scorer) ? "SHOULD" : "MUST"));

    bool StandsOnMatch(Scorer scorer)
    {
        var doc = matches.DocID;
        return (scorer.DocID < doc ? scorer.Advance(doc) : scorer.DocID) == doc;
    }
}
