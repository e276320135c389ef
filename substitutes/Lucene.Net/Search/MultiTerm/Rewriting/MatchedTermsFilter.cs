using Lucene.Net.Index;
using Lucene.Net.Util;

namespace Lucene.Net.Search;

/// <summary>The documents that hold any term that a query matches, as a bit set.</summary>
internal sealed class MatchedTermsFilter(MultiTermQuery query) : Filter
{
    public override DocIdSet? GetDocIdSet(AtomicReaderContext context, IBits? acceptDocs)
    {
        if (context.AtomicReader.GetTerms(query.Field) is not { } terms)
        {
            return null;
        }
        var matching = query.GetTermsEnum(terms);
        FixedBitSet? bits = null;
        DocsEnum? docs = null;
        while (matching.MoveNext())
        {
            docs = matching.Docs(acceptDocs, docs, DocsFlags.NONE);
            (bits ??= new FixedBitSet(context.AtomicReader.MaxDoc)).Or(docs!);
        }
        return bits;
    }

    public override string ToString() => query.ToString();

    public override bool Equals(object? o) => o is MatchedTermsFilter other && other.Query.Equals(query);

    public override int GetHashCode() => query.GetHashCode();

    MultiTermQuery Query => query;
}
