using Lucene.Net.Search;
using Lucene.Net.Tests.Search.Model;
using Xunit.Abstractions;

namespace Lucene.Net.Tests.Search;

/// <summary>Pages, one after the other, are together one long page.</summary>
public sealed class Paging(ITestOutputHelper output)
{
    readonly int seed = Environment.TickCount;

    [Fact]
    public void By_score() => ForRandomQueries((searcher, query, all, size) =>
    {
        var pages = new List<ScoreDoc>();
        for (ScoreDoc? after = null; ; after = pages[^1])
        {
            var page = searcher.SearchAfter(after, query, size);
            pages.AddRange(page.ScoreDocs);
            if (page.ScoreDocs.Length < size)
            {
                break;
            }
        }
        Assert.Equal(SameHits.Lines(searcher.Search(query, all).ScoreDocs), SameHits.Lines(pages));
    });

    [Fact]
    public void By_a_sort() => ForRandomQueries((searcher, query, all, size) =>
    {
        var sort = new Sort(new SortField("first", SortFieldType.STRING, all % 2 == 0), SortField.FIELD_SCORE, SortField.FIELD_DOC);
        var pages = new List<ScoreDoc>();
        for (ScoreDoc? after = null; ; after = pages[^1])
        {
            var page = searcher.SearchAfter(after, query, null, size, sort, true, false);
            pages.AddRange(page.ScoreDocs);
            if (page.ScoreDocs.Length < size)
            {
                break;
            }
        }
        Assert.Equal(SameHits.Lines(searcher.Search(query, null, all, sort, true, false).ScoreDocs), SameHits.Lines(pages));
    });

    void ForRandomQueries(Action<IndexSearcher, Query, int, int> test)
    {
        output.WriteLine($"seed {seed}");
        var random = new Random(seed);
        for (var round = 0; round < 20; round++)
        {
            var model = new ModelIndex(RandomDocuments.Small(random, random.Next(1, 100)));
            using var indexed = new IndexedDocuments(model.Documents, () => random.Next(20) == 0);
            var queries = new RandomQueries(random, model);
            for (var i = 0; i < 20; i++)
            {
                test(indexed.Searcher, queries.Any(2).ToQuery(), model.Documents.Count, random.Next(1, 12));
            }
        }
    }
}
