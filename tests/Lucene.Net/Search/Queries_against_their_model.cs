using Lucene.Net.Search;
using Lucene.Net.Tests.Search.Model;
using Xunit.Abstractions;

namespace Lucene.Net.Tests.Search;

/// <summary>Every kind of query on random small indexes, against a model that scores document by document.</summary>
public sealed class Queries_against_their_model(ITestOutputHelper output)
{
    const int Rounds = 60;
    const int QueriesARound = 60;

    readonly int seed = Environment.TickCount;

    [SubstituteFact]
    public void Every_query_matches_and_scores_as_its_model()
    {
        ForRandomIndexes((random, model, indexed) =>
        {
            var queries = new RandomQueries(random, model);
            for (var i = 0; i < QueriesARound; i++)
            {
                var query = queries.Any(2);
                var expected = Enumerable.Range(0, model.Documents.Count)
                    .Select(doc => (Doc: doc, Score: query.Score(model, doc)))
                    .Where(hit => hit.Score is not null)
                    .ToDictionary(hit => hit.Doc, hit => hit.Score!.Value);
                var found = indexed.Searcher.Search(query.ToQuery(), model.Documents.Count);
                Assert.True(expected.Count == found.ScoreDocs.Length, $"{query.ToQuery()} has {expected.Count} matches, not {found.ScoreDocs.Length}");
                Assert.Equal(expected.Count, found.TotalHits);
                foreach (var hit in found.ScoreDocs)
                {
                    var score = expected[indexed.NumberOf(hit.Doc)];
                    Assert.True(Math.Abs(hit.Score - score) <= 1e-5 * Math.Max(1, score), $"{query.ToQuery()} scores {score}, not {hit.Score}");
                }
            }
        });
    }

    [SubstituteFact]
    public void Explanations_agree_with_scores()
    {
        ForRandomIndexes((random, model, indexed) =>
        {
            var queries = new RandomQueries(random, model);
            for (var i = 0; i < QueriesARound / 4; i++)
            {
                var query = queries.Any(2).ToQuery();
                var scores = indexed.Searcher.Search(query, model.Documents.Count).ScoreDocs.ToDictionary(hit => hit.Doc, hit => hit.Score);
                for (var doc = 0; doc < indexed.Reader.MaxDoc; doc++)
                {
                    var explanation = indexed.Searcher.Explain(query, doc);
                    Assert.Equal(scores.ContainsKey(doc), explanation.IsMatch);
                    if (explanation.IsMatch)
                    {
                        var close = Math.Abs(scores[doc] - explanation.Value) <= 1e-5f * Math.Max(1, scores[doc]);
                        Assert.True(close, $"{query} scores {scores[doc]}, not {explanation}");
                    }
                }
            }
        });
    }

    [SubstituteFact]
    public void The_best_hits_are_those_of_scoring_every_match()
    {
        ForRandomIndexes((random, model, indexed) =>
        {
            var queries = new RandomQueries(random, model);
            for (var i = 0; i < QueriesARound; i++)
            {
                SameHits.AssertSame(indexed.Searcher, queries.Any(2).ToQuery(), 1 + random.Next(10));
            }
        });
    }

    void ForRandomIndexes(Action<Random, ModelIndex, IndexedDocuments> test)
    {
        output.WriteLine($"seed {seed}");
        var random = new Random(seed);
        for (var round = 0; round < Rounds; round++)
        {
            var model = new ModelIndex(RandomDocuments.Small(random, random.Next(1, 60)));
            var flushes = random.Next(3) * 5;
            using var indexed = new IndexedDocuments(model.Documents, () => flushes > 0 && random.Next(flushes) == 0);
            test(random, model, indexed);
        }
    }
}
