using Lucene.Net.Index.Impacts;
using Lucene.Net.Search.Similarities;
using Lucene.Net.Util;

namespace Lucene.Net.Search;

/// <summary>Scores one term from blocks of postings.</summary>
internal sealed class BlockTermScorer(Weight weight, BlockPostings blocks, Similarity.SimScorer scores, IBits? acceptDocs) : Scorer(weight)
{
    readonly int[] docs = blocks.Docs;
    int index = -1;
    int doc = -1;

    public override int DocID => doc;

    public override int Freq => blocks.Freqs[index];

    public override long GetCost() => blocks.DocFreq;

    public override int NextDoc()
    {
        do
        {
            if (++index >= blocks.Count)
            {
                LoadBlock(doc + 1);
            }
            doc = docs[index];
        }
        while (!Accepts());
        return doc;
    }

    public override int Advance(int target)
    {
        if (blocks.Count == 0 || docs[blocks.Count - 1] < target)
        {
            LoadBlock(target);
        }
        index = PostingsSearch.FirstAtOrAfter(docs, Math.Max(index, 0), blocks.Count, target);
        doc = docs[index];
        return Accepts() ? doc : NextDoc();
    }

    public override float GetScore() => scores.Score(doc, blocks.Freqs[index]);

    void LoadBlock(int target)
    {
        blocks.AdvanceShallow(target);
        blocks.Decode();
        index = 0;
    }

    bool Accepts() => acceptDocs is null || doc == NO_MORE_DOCS || acceptDocs.Get(doc);
}
