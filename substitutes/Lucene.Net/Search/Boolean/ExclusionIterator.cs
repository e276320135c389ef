namespace Lucene.Net.Search;

/// <summary>The documents of one iterator that another one does not have.</summary>
internal sealed class ExclusionIterator(DocIdSetIterator included, DocIdSetIterator excluded) : DocIdSetIterator
{
    public override int DocID => included.DocID;

    public override int NextDoc() => SkipExcluded(included.NextDoc());

    public override int Advance(int target) => SkipExcluded(included.Advance(target));

    public override long GetCost() => included.GetCost();

    int SkipExcluded(int doc)
    {
        while (doc != NO_MORE_DOCS)
        {
            if (excluded.DocID < doc)
            {
                excluded.Advance(doc);
            }
            if (excluded.DocID != doc)
            {
                break;
            }
            doc = included.NextDoc();
        }
        return doc;
    }
}
