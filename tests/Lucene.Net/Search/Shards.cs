using Lucene.Net.Index;
using Lucene.Net.Search;
using Lucene.Net.Search.Similarities;
using Lucene.Net.Tests.Search.Model;
using Lucene.Net.Util;
using Xunit.Abstractions;

namespace Lucene.Net.Tests.Search;

/// <summary>Shards that share their statistics score as one index.</summary>
public sealed class Shards(ITestOutputHelper output)
{
    readonly int seed = Environment.TickCount;

    [Fact]
    public void With_shared_statistics_have_the_hits_and_scores_of_a_single_index()
    {
        output.WriteLine($"seed {seed}");
        var random = new Random(seed);
        for (var round = 0; round < 20; round++)
        {
            var model = new ModelIndex(RandomDocuments.Small(random, random.Next(10, 200)));
            using var whole = new IndexedDocuments(model.Documents, () => false);
            var count = random.Next(2, 5);
            var shards = Enumerable.Range(0, count).Select(shard => new IndexedDocuments(
                model.Documents.Select((words, number) => (words, number)).Where(document => document.number % count == shard), () => random.Next(40) == 0)).ToArray();
            var searchers = Array.ConvertAll(shards, shard => new ShardSearcher(shard.Reader, shards));
            var queries = new RandomQueries(random, model);
            for (var i = 0; i < 30; i++)
            {
                // Queries of many terms see the terms of their own shard only: a matter of the service above.
                var query = queries.Words(random.Next(2) == 0 ? Occur.SHOULD : Occur.MUST, random.Next(1, 5)).ToQuery();
                if (random.Next(3) == 0)
                {
                    query = queries.Phrase(0, false).ToQuery();
                }
                var expected = whole.Searcher.Search(query, model.Documents.Count).ScoreDocs
                    .Select(hit => (Number: whole.NumberOf(hit.Doc), hit.Score)).Order();
                var results = Array.ConvertAll(searchers, searcher => searcher.Search(query, model.Documents.Count));
                var merged = TopDocs.Merge(null, model.Documents.Count, results);
                Assert.Equal(expected, merged.ScoreDocs.Select(hit => (Number: shards[hit.ShardIndex].NumberOf(hit.Doc), hit.Score)).Order());
                Assert.Equal(merged.ScoreDocs.Select(hit => hit.Score).OrderDescending(), merged.ScoreDocs.Select(hit => hit.Score));
            }
            Array.ForEach(shards, shard => shard.Dispose());
        }
    }

    sealed class ShardSearcher : IndexSearcher
    {
        readonly IndexedDocuments[] shards;

        public ShardSearcher(IndexReader reader, IndexedDocuments[] shards)
            : base(reader)
        {
            this.shards = shards;
            Similarity = new BM25Similarity();
        }

        public override TermStatistics TermStatistics(Term term, TermContext context) => new(
            term.Bytes, shards.Sum(shard => (long)shard.Reader.DocFreq(term)), shards.Sum(shard => shard.Reader.TotalTermFreq(term)));

        public override CollectionStatistics CollectionStatistics(string field) => new(
            field,
            shards.Sum(shard => (long)shard.Reader.MaxDoc),
            shards.Sum(shard => (long)shard.Reader.GetDocCount(field)),
            shards.Sum(shard => shard.Reader.GetSumTotalTermFreq(field)),
            shards.Sum(shard => shard.Reader.GetSumDocFreq(field)));
    }
}
