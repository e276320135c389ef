using Khabar.Services.Search.Ranking;
using Lucene.Net.Analysis.Core;
using Lucene.Net.Documents;
using Lucene.Net.Index;
using Lucene.Net.Store;
using Lucene.Net.Util;
using Xunit.Abstractions;

namespace Khabar.Services.Search.Tests.Ranking;

/// <summary>Against a twin that looks into the texts themselves.</summary>
public sealed class DocumentFrequenciesTests(ITestOutputHelper output)
{
    static readonly RankedFields Both = new(["body", "title"], [1, 1], [0, 0]);
    static readonly RankedFields Title = new(["title"], [1], [0]);
    static readonly string[] Words = ["a", "b", "c", "d", "e", "nowhere"];

    [Fact]
    public void A_term_is_counted_once_for_each_living_document_however_many_fields_have_it()
    {
        int seed = Random.Shared.Next();
        output.WriteLine($"seed {seed}");
        var random = new Random(seed);
        var living = Enumerable.Range(0, 900).ToDictionary(id => id, _ => (Body: Text(random), Title: Text(random)));
        using var directory = new RAMDirectory();
        var config = new IndexWriterConfig(LuceneVersion.LUCENE_48, new WhitespaceAnalyzer(LuceneVersion.LUCENE_48));
        using var writer = new IndexWriter(directory, config);
        foreach (var (id, text) in living)
            writer.AddDocument(new Document { new StringField("id", $"{id}", Field.Store.NO), new TextField("body", text.Body, Field.Store.NO), new TextField("title", text.Title, Field.Store.NO) });
        for (int deletions = 0; deletions < 4; deletions++)
        {
            writer.Commit();
            using var reader = DirectoryReader.Open(directory);
            // Twice, since what was counted is remembered.
            for (int time = 0; time < 2; time++)
            {
                foreach (string word in Words)
                {
                    Assert.Equal(living.Values.Count(text => Has(text.Body, word) || Has(text.Title, word)), Count(reader, Both, word));
                    Assert.Equal(living.Values.Count(text => Has(text.Title, word)), Count(reader, Title, word));
                }
            }
            foreach (int id in living.Keys.Where(_ => random.Next(5) == 0).ToList())
            {
                living.Remove(id);
                writer.DeleteDocuments(new Term("id", $"{id}"));
            }
        }
    }

    static long Count(DirectoryReader reader, RankedFields fields, string word) =>
        reader.Leaves.Sum(segment => new DocumentFrequencies(segment.AtomicReader, fields).Of(word));

    static string Text(Random random) => string.Join(' ', Enumerable.Range(0, random.Next(5)).Select(_ => Words[Math.Min(random.Next(5), random.Next(5))]));

    static bool Has(string text, string word) => text.Split(' ').Contains(word);
}
