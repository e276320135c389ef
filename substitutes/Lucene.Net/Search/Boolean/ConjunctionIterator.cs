namespace Lucene.Net.Search;

/// <summary>The documents that all of several iterators have. The rarest one leads; the others follow and send it further on.</summary>
internal sealed class ConjunctionIterator : DocIdSetIterator
{
    readonly DocIdSetIterator lead;
    readonly DocIdSetIterator[] others;

    public ConjunctionIterator(IEnumerable<DocIdSetIterator> iterators)
    {
        var byCost = iterators.OrderBy(iterator => iterator.GetCost()).ToArray();
        lead = byCost[0];
        others = byCost[1..];
    }

    public override int DocID => lead.DocID;

    public override int NextDoc() => Align(lead.NextDoc());

    public override int Advance(int target) => Align(lead.Advance(target));

    public override long GetCost() => lead.GetCost();

    int Align(int doc)
    {
        for (var i = 0; i < others.Length && doc != NO_MORE_DOCS; i++)
        {
            var other = others[i].DocID < doc ? others[i].Advance(doc) : others[i].DocID;
            if (other > doc)
            {
                doc = lead.Advance(other);
                i = -1;
            }
        }
        return doc;
    }
}
