using Lucene.Net.Util;

namespace Lucene.Net.Search;

/// <summary>The documents of a segment that are accepted, by their bits; all if there are no bits.</summary>
internal sealed class AllDocuments(int maxDoc, IBits? acceptDocs) : DocIdSetIterator
{
    int doc = -1;

    public override int DocID => doc;

    public override int NextDoc() => Advance(doc + 1);

    public override int Advance(int target)
    {
        while (target < maxDoc && acceptDocs is not null && !acceptDocs.Get(target))
        {
            target++;
        }
        return doc = target < maxDoc ? target : NO_MORE_DOCS;
    }

    public override long GetCost() => maxDoc;
}
