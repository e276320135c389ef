using Khabar.Services.Search.Ranking;
using Lucene.Net.Analysis.Core;
using Lucene.Net.Documents;
using Lucene.Net.Index;
using Lucene.Net.Search;
using Lucene.Net.Store;
using Lucene.Net.Util;
using Xunit.Abstractions;

namespace Khabar.Services.Search.Tests.Ranking;

/// <summary>Scores against a twin that counts words in the texts themselves and knows no postings.</summary>
public sealed class WordsQueryTests(ITestOutputHelper output)
{
    static readonly RankingModel Model = RankingModel.Default with { Proximity = 0 };
    static readonly RankedFields Fields = new(["body", "title"], [1, Model.TitleWeight], [Model.BodyB, Model.TitleB]);
    static readonly string[] Letters = ["a", "b", "c", "d", "e", "f"];

    [Fact]
    public void A_group_scores_as_one_term_and_articles_with_all_words_come_first()
    {
        int seed = Random.Shared.Next();
        output.WriteLine($"seed {seed}");
        var random = new Random(seed);
        for (int run = 0; run < 8; run++)
        {
            var texts = Enumerable.Range(0, 60).Select(_ => new Text(RandomText(random, 12), RandomText(random, 4))).ToList();
            using var reader = Index(texts, random);
            for (int i = 0; i < 10; i++)
            {
                var query = new WordsQuery([.. Enumerable.Range(0, 1 + random.Next(3)).Select(word => RandomWord(random, word))], Fields, Model, share: 0);
                var scores = new IndexSearcher(reader).Search(query, 100).ScoreDocs.ToDictionary(hit => hit.Doc, hit => hit.Score);
                var twin = new Twin(texts, query);
                for (int doc = 0; doc < texts.Count; doc++)
                    Assert.Equal(twin.Score(doc), scores.GetValueOrDefault(doc), 1e-4);
            }
        }
    }

    [Fact]
    public void An_article_is_found_exactly_if_it_has_the_share_of_the_words_weight()
    {
        int seed = Random.Shared.Next();
        output.WriteLine($"seed {seed}");
        var random = new Random(seed);
        for (int run = 0; run < 3; run++)
        {
            // More than a window of documents, so that lists are passed over within and between windows.
            var texts = Enumerable.Range(0, 3000).Select(_ => new Text(RandomText(random, 4), RandomText(random, 1))).ToList();
            using var reader = Index(texts, random);
            for (int i = 0; i < 10; i++)
            {
                float share = random.NextSingle();
                var query = new WordsQuery([.. Enumerable.Range(0, 1 + random.Next(5)).Select(word => RandomWord(random, word))], Fields, Model, share);
                var hits = new IndexSearcher(reader).Search(query, texts.Count).ScoreDocs.ToDictionary(hit => hit.Doc, hit => hit.Score);
                var twin = new Twin(texts, query);
                for (int doc = 0; doc < texts.Count; doc += 7)
                {
                    double found = twin.ShareFound(doc);
                    if (Math.Abs(found - share) > 0.01)
                        Assert.Equal(found > share ? twin.Score(doc) : 0, hits.GetValueOrDefault(doc), 1e-4);
                }
            }
        }
    }

    static RankedWord RandomWord(Random random, int position)
    {
        var terms = Letters.OrderBy(_ => random.Next()).Take(3).ToArray();
        return new RankedWord(terms[0], [new RankedTerm(terms[0], 1), new RankedTerm(terms[1], 0.5f)], [new RankedEvidence([new RankedTerm(terms[2], 1)], 0.3f)], position, Weight: 1f / (1 + random.Next(3)));
    }

    static string RandomText(Random random, int most) => string.Join(' ', Enumerable.Range(0, 1 + random.Next(most)).Select(_ => Letters[Math.Min(random.Next(6), random.Next(6))]));

    static DirectoryReader Index(List<Text> texts, Random random)
    {
        var directory = new RAMDirectory();
        var config = new IndexWriterConfig(LuceneVersion.LUCENE_48, new WhitespaceAnalyzer(LuceneVersion.LUCENE_48)) { MergePolicy = NoMergePolicy.COMPOUND_FILES };
        using var writer = new IndexWriter(directory, config);
        foreach (var text in texts)
        {
            writer.AddDocument(new Document { new TextField("body", text.Body, Field.Store.NO), new TextField("title", text.Title, Field.Store.NO) });
            if (random.Next(10) == 0)
                writer.Commit();
        }
        writer.Commit();
        return DirectoryReader.Open(directory);
    }

    sealed record Text(string Body, string Title);

    sealed class Twin(List<Text> texts, WordsQuery query)
    {
        readonly double averageBody = texts.Average(text => text.Body.Split(' ').Length);
        readonly Dictionary<IReadOnlyList<RankedTerm>, double> idfs = [];
        readonly double averageTitle = texts.Average(text => text.Title.Split(' ').Length);

        public double Score(int doc)
        {
            if (query.Words.All(word => Frequency(word.Members, doc) == 0))
                return 0;
            double words = query.Words.Sum(word => word.Weight * Bm25(word.Members, doc));
            double evidence = query.Words.Sum(word => word.Evidence.Sum(piece => piece.Weight * Bm25(piece.Terms, doc)));
            return (words + evidence) * Math.Pow(ShareFound(doc), Model.Coordination);
        }

        public double ShareFound(int doc) =>
            query.Words.Where(word => Frequency(word.Members, doc) > 0).Sum(WeightOf) / query.Words.Sum(WeightOf);

        double WeightOf(RankedWord word) => word.Weight * Idf(word.Members);

        /// <summary>Every term's documents count as much as the term weighs.</summary>
        double Idf(IReadOnlyList<RankedTerm> terms) => idfs.TryGetValue(terms, out double idf) ? idf : idfs[terms] = CountIdf(terms);

        double CountIdf(IReadOnlyList<RankedTerm> terms)
        {
            double found = terms.Sum(term => term.Weight * Enumerable.Range(0, texts.Count).Count(i => Frequency([term], i) > 0));
            return found == 0 ? 0 : Math.Log(1 + (texts.Count - Math.Min(texts.Count, found) + 0.5) / (Math.Min(texts.Count, found) + 0.5));
        }

        double Bm25(IReadOnlyList<RankedTerm> terms, int doc)
        {
            double frequency = Frequency(terms, doc);
            return frequency == 0 ? 0 : Idf(terms) * frequency / (frequency + Model.K1);
        }

        double Frequency(IReadOnlyList<RankedTerm> terms, int doc) =>
            InField(terms, texts[doc].Body.Split(' '), averageBody, 1, Model.BodyB)
            + InField(terms, texts[doc].Title.Split(' '), averageTitle, Model.TitleWeight, Model.TitleB);

        static double InField(IReadOnlyList<RankedTerm> terms, string[] words, double average, double weight, double b) =>
            weight * terms.Sum(term => term.Weight * words.Count(word => word == term.Term)) / (1 - b + b * words.Length / average);
    }
}
