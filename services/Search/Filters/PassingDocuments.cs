using Lucene.Net.Search;

namespace Khabar.Services.Search.Filters;

/// <summary>The documents from 0 to <paramref name="length"/>, exclusive, that pass a condition; tested one by one as they are asked for.</summary>
internal sealed class PassingDocuments(Func<int, bool> passes, int length) : DocIdSet
{
    public override DocIdSetIterator GetIterator() => new Iterator(passes, length);

    sealed class Iterator(Func<int, bool> passes, int length) : DocIdSetIterator
    {
        int doc = -1;

        public override int DocID => doc;

        public override int NextDoc() => Advance(doc + 1);

        public override int Advance(int target)
        {
            while (target < length && !passes(target))
                target++;
            return doc = target < length ? target : NO_MORE_DOCS;
        }

        public override long GetCost() => length;
    }
}
