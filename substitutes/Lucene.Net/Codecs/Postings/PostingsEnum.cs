using Lucene.Net.Index;
using Lucene.Net.Util;

namespace Lucene.Net.Codecs.Postings;

/// <summary>The postings of a term one document at a time, over those a block at a time.</summary>
internal sealed class PostingsEnum(SegmentPostings postings) : DocsAndPositionsEnum
{
    IBits? liveDocs;
    readonly int[] docs = postings.Docs;
    int index, doc = -1, upto, count;
    bool positionsRead, withOffsets;

    public SegmentPostings Postings => postings;

    public void SetTerm(in TermMeta meta, IBits? liveDocs, bool withOffsets)
    {
        postings.SetTerm(meta);
        (this.liveDocs, this.withOffsets) = (liveDocs, withOffsets);
        (index, doc, count, positionsRead) = (-1, -1, 0, false);
    }

    public override int DocID => doc;

    public override int Freq => postings.FreqsArray[index];

    public override long GetCost() => postings.DocFreq;

    public override int NextDoc()
    {
        while (true)
        {
            if (++index >= count && !NextBlock(doc + 1)) return doc = NO_MORE_DOCS;
            doc = docs[index];
            if (liveDocs is null || liveDocs.Get(doc)) break;
        }
        positionsRead = false;
        return doc;
    }

    public override int Advance(int target)
    {
        if (count == 0 || docs[count - 1] < target)
        {
            if (!NextBlock(target)) return doc = NO_MORE_DOCS;
        }
        else if (index < 0) index = 0;
        while (docs[index] < target) index++;
        doc = docs[index];
        positionsRead = false;
        return liveDocs is null || liveDocs.Get(doc) ? doc : NextDoc();
    }

    public override int NextPosition()
    {
        if (!positionsRead) ReadPositions();
        return postings.CurrentPositions[upto++];
    }

    public override int StartOffset => postings.HasOffsets && withOffsets ? postings.StartOffsets[upto - 1] : -1;

    public override int EndOffset => postings.HasOffsets && withOffsets ? postings.EndOffsets[upto - 1] : -1;

    public override BytesRef? GetPayload() => null;

    void ReadPositions()
    {
        postings.ReadPositions(index, withOffsets);
        (positionsRead, upto) = (true, 0);
    }

    // Goes to the first block that may hold the target or later documents.
    bool NextBlock(int target)
    {
        postings.AdvanceShallow(target);
        postings.Decode();
        count = postings.Count;
        index = 0;
        return count > 0;
    }
}
