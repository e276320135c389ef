using Lucene.Net.Search.Similarities;

namespace Lucene.Net.Search;

/// <summary>Scores the documents that have all terms of a phrase and, as a look at the positions shows, the phrase itself.</summary>
internal sealed class PhraseScorer(Weight weight, DocIdSetIterator candidates, PhraseMatcher matcher, Similarity.SimScorer scores)
    : Scorer(weight)
{
    public override int DocID => candidates.DocID;

    /// <summary>How often the phrase occurs; a sloppy occurrence may count less than 1.</summary>
    public float PhraseFreq { get; private set; }

    public override int Freq => (int)PhraseFreq;

    public override int NextDoc() => SkipUnmatched(candidates.NextDoc());

    public override int Advance(int target) => SkipUnmatched(candidates.Advance(target));

    public override long GetCost() => candidates.GetCost();

    public override float GetScore() => scores.Score(candidates.DocID, PhraseFreq);

    int SkipUnmatched(int doc)
    {
        while (doc != NO_MORE_DOCS && (PhraseFreq = matcher.Frequency()) == 0)
        {
            doc = candidates.NextDoc();
        }
        return doc;
    }
}
