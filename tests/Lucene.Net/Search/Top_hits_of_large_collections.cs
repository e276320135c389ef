using Lucene.Net.Index;
using Lucene.Net.Search;
using Lucene.Net.Tests.Search.Model;
using Xunit.Abstractions;

namespace Lucene.Net.Tests.Search;

/// <summary>Pruned top-k search on collections of many blocks of postings: exactly the hits, scores and ties of scoring every match.</summary>
public sealed class Top_hits_of_large_collections(ITestOutputHelper output)
{
    const int Documents = 20_000;
    const int Queries = 300;

    readonly int seed = Environment.TickCount;

    [Fact]
    public void Disjunctions() => Compare((queries, random) => queries.Words(Occur.SHOULD, random.Next(2, 9)));

    [Fact]
    public void Conjunctions() => Compare((queries, random) => queries.Words(Occur.MUST, random.Next(2, 4)));

    [Fact]
    public void Terms() => Compare((queries, _) => queries.Term());

    [Fact]
    public void Phrases() => Compare((queries, _) => queries.Phrase(0, false));

    [Fact]
    public void Words_that_must_may_or_must_not_occur() => Compare((queries, random) => queries.Mixed(random.Next(2, 7), 0));

    [Fact]
    public void Words_of_which_some_must_occur() => Compare((queries, random) => queries.Mixed(random.Next(3, 8), random.Next(1, 4)));

    [Fact]
    public void The_best_of_several_words() => Compare((queries, random) =>
        new ModelMax(random.Next(3) * 0.5f, [.. Enumerable.Range(0, random.Next(2, 7)).Select(_ => queries.Term())]));

    [Fact]
    public void Queries_within_queries() => Compare((queries, random) => new ModelBool(0, [
        (random.Next(2) == 0 ? Occur.MUST : Occur.SHOULD, new ModelMax(0.1f, [queries.Term(), queries.Words(Occur.SHOULD, 2)])),
        (Occur.SHOULD, queries.Phrase(0, false)),
        (Occur.SHOULD, new ModelBoost(2, queries.Words(Occur.MUST, 2))),
        (Occur.SHOULD, new ModelConstant(queries.Term()))]));

    [Fact]
    public void Under_a_filter_that_is_cached() => Compare(
        (queries, random) => queries.Words(Occur.SHOULD, random.Next(2, 5)),
        query => new FilteredQuery(query, new CachingWrapperFilter(new QueryWrapperFilter(new TermQuery(new Term(ModelQuery.Field, "w3"))))));

    void Compare(Func<RandomQueries, Random, ModelQuery> make, Func<Query, Query>? wrap = null)
    {
        output.WriteLine($"seed {seed}");
        var random = new Random(seed);
        var model = new ModelIndex(RandomDocuments.Zipf(random, Documents, 3_000, 12));
        using var indexed = new IndexedDocuments(model.Documents, () => random.Next(Documents) < 3);
        var queries = new RandomQueries(random, model);
        for (var i = 0; i < Queries; i++)
        {
            var query = make(queries, random).ToQuery();
            SameHits.AssertSame(indexed.Searcher, wrap?.Invoke(query) ?? query, random.Next(4) == 0 ? random.Next(1, 200) : 10);
        }
    }
}
