using Lucene.Net.Search;

namespace Lucene.Net.Tests.Search;

/// <summary>Compares a search for the best hits, which may leave matches out, with one that scores every match.</summary>
internal static class SameHits
{
    public static void AssertSame(IndexSearcher searcher, Query query, int n)
    {
        var collector = TopScoreDocCollector.Create(n, true);
        searcher.Search(query, collector);
        var expected = collector.GetTopDocs();
        var found = searcher.Search(query, n);
        Assert.Equal(Lines(expected.ScoreDocs), Lines(found.ScoreDocs));
        Assert.Equal(expected.TotalHits, found.TotalHits);
    }

    /// <summary>Documents and exact scores.</summary>
    public static string[] Lines(IEnumerable<ScoreDoc> hits) => [.. hits.Select(hit => $"{hit.Doc} {hit.Score:R}")];
}
