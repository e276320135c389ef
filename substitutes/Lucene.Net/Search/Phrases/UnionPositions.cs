using Lucene.Net.Index;
using Lucene.Net.Util;

namespace Lucene.Net.Search;

/// <summary>The documents and positions of any of several terms, as if they were one. A position that several terms have counts once for each.</summary>
internal sealed class UnionPositions(List<DocsAndPositionsEnum> terms) : DocsAndPositionsEnum
{
    readonly DisjunctionIterator docs = new(terms, 1);
    readonly List<int> positions = [];
    int collectedDoc = -1;
    int next;

    public override int DocID => docs.DocID;

    public override int Freq
    {
        get
        {
            CollectPositions();
            return positions.Count;
        }
    }

    public override int StartOffset => -1;

    public override int EndOffset => -1;

    public override int NextDoc() => docs.NextDoc();

    public override int Advance(int target) => docs.Advance(target);

    public override long GetCost() => docs.GetCost();

    public override int NextPosition()
    {
        CollectPositions();
        return positions[next++];
    }

    public override BytesRef? GetPayload() => null;

    void CollectPositions()
    {
        if (collectedDoc == docs.DocID)
        {
            return;
        }
        collectedDoc = docs.DocID;
        positions.Clear();
        next = 0;
        foreach (var term in terms)
        {
            for (var left = term.DocID == collectedDoc ? term.Freq : 0; left > 0; left--)
            {
                positions.Add(term.NextPosition());
            }
        }
        positions.Sort();
    }
}
