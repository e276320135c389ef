using System.Globalization;
using Lucene.Net.Tests.Java;
using Lucene.Net.Tests.Search.Model;
using Xunit.Abstractions;

namespace Lucene.Net.Tests.Search;

/// <summary>Top hits and scores, held to Apache Lucene 8.8.1 on the same documents and queries.</summary>
public sealed class Same_hits_as_Lucene(LuceneJudge judge, ITestOutputHelper output) : IClassFixture<LuceneJudge>
{
    const int Hits = 10;
    const double Tolerance = 1e-5;

    readonly int seed = Environment.TickCount;

    [JudgedFact]
    public void Of_every_kind_of_query_on_small_indexes()
    {
        output.WriteLine($"seed {seed}");
        var random = new Random(seed);
        for (var round = 0; round < 20; round++)
        {
            Compare(random, RandomDocuments.Small(random, random.Next(5, 200)), 100, queries => queries.Judged(2));
        }
    }

    [JudgedFact]
    public void Of_terms_booleans_and_phrases_on_a_large_index()
    {
        output.WriteLine($"seed {seed}");
        var random = new Random(seed);
        Compare(random, RandomDocuments.Zipf(random, 10_000, 2_000, 60), 400, queries => random.Next(4) switch
        {
            0 => queries.Term(),
            1 => queries.Words(Net.Search.Occur.MUST, random.Next(2, 4)),
            2 => queries.Words(Net.Search.Occur.SHOULD, random.Next(2, 8)),
            _ => queries.Phrase(random.Next(3), false),
        });
    }

    void Compare(Random random, string[][] documents, int count, Func<RandomQueries, ModelQuery> make)
    {
        var model = new ModelIndex(documents);
        using var indexed = new IndexedDocuments(documents, () => false);
        var generator = new RandomQueries(random, model);
        var queries = Enumerable.Range(0, count).Select(_ => make(generator)).ToArray();
        string[][] filling =
        [
            ["open", "whitespace"],
            .. documents.Select((words, number) => new[] { "add", number.ToString(CultureInfo.InvariantCulture), ModelQuery.Field, string.Join(' ', words) }),
            ["commit", "merge"],
        ];
        var answers = judge.Ask([.. filling, .. queries.Select(query => new[] { "search", Hits.ToString(CultureInfo.InvariantCulture), query.ToJava() })]);
        for (var i = 0; i < count; i++)
        {
            AssertSame(queries[i], answers[filling.Length + i].Split('\t'), indexed);
        }
    }

    static void AssertSame(ModelQuery query, string[] answer, IndexedDocuments indexed)
    {
        var found = indexed.Searcher.Search(query.ToQuery(), Hits);
        Assert.True(answer[0] == found.TotalHits.ToString(CultureInfo.InvariantCulture), $"{query.ToQuery()}: {answer[0]} hits, not {found.TotalHits}");
        Assert.Equal((answer.Length - 1) / 2, found.ScoreDocs.Length);
        for (var rank = 0; rank < found.ScoreDocs.Length; rank++)
        {
            var hit = found.ScoreDocs[rank];
            var (id, score) = (answer[1 + (2 * rank)], float.Parse(answer[2 + (2 * rank)], CultureInfo.InvariantCulture));
            Assert.True(Math.Abs(hit.Score - score) <= Tolerance * Math.Max(1, score), $"{query.ToQuery()}: score {score}, not {hit.Score}, at rank {rank}");
            // Among scores that are equal but for rounding, the order may differ.
            var alone = found.ScoreDocs.Count(other => Math.Abs(other.Score - hit.Score) <= Tolerance) == 1 && rank < Hits - 1;
            Assert.True(!alone || id == indexed.NumberOf(hit.Doc).ToString(CultureInfo.InvariantCulture), $"{query.ToQuery()}: document {id} at rank {rank}");
        }
    }
}
