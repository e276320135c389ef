namespace Lucene.Net.Search;

/// <summary>A collector whose result is the best hits.</summary>
public interface ITopDocsCollector : ICollector
{
    /// <summary>How many documents were collected.</summary>
    int TotalHits { get; }

    /// <summary>All hits kept. Any of the three methods may be called once.</summary>
    TopDocs GetTopDocs();

    /// <summary>The hits kept from rank <paramref name="start"/> on.</summary>
    TopDocs GetTopDocs(int start);

    /// <summary>At most <paramref name="howMany"/> hits from rank <paramref name="start"/> on; none where either is out of range.</summary>
    TopDocs GetTopDocs(int start, int howMany);
}
