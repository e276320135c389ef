using Lucene.Net.Index;

namespace Lucene.Net.Search;

/// <summary>Makes the searchers of a <see cref="SearcherManager"/>; override it to set a similarity, to share statistics or to warm up.</summary>
public class SearcherFactory
{
    /// <summary>Makes the default factory.</summary>
    public SearcherFactory()
    {
    }

    /// <summary>Makes a searcher of <paramref name="reader"/>, which it must search and no other.</summary>
    public virtual IndexSearcher NewSearcher(IndexReader reader) => new(reader);
}
