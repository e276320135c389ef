using Lucene.Net.Index;
using Lucene.Net.Search.Similarities;

namespace Lucene.Net.Search;

/// <summary>Scores one term from any reader's postings, a document at a time.</summary>
internal sealed class TermScorer(Weight weight, DocsEnum docs, Similarity.SimScorer scores, long docFreq) : Scorer(weight)
{
    public override int DocID => docs.DocID;

    public override int Freq => docs.Freq;

    public override int NextDoc() => docs.NextDoc();

    public override int Advance(int target) => docs.Advance(target);

    public override long GetCost() => docFreq;

    public override float GetScore() => scores.Score(docs.DocID, docs.Freq);
}
