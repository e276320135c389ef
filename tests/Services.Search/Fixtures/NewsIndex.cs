using Google.Protobuf.WellKnownTypes;
using Khabar.Documents;
using Khabar.Language.Analysis;
using Khabar.V1;
using Lucene.Net.Index;
using Lucene.Net.Store;
using Lucene.Net.Util;

namespace Khabar.Services.Search.Tests.Fixtures;

/// <summary>Articles made up by chance, and shards that hold them in memory.</summary>
static class NewsIndex
{
    static readonly string[] Vocabulary =
    [
        "corridor", "corridors", "humanitarian", "peace", "talks", "city", "war", "Putin", "report", "agreed", "the", "of", "Jeddah",
        "ممرات", "الممرات", "إنسانية", "بوتين", "بوتن", "الخرطوم", "جدة", "بجدة", "جيدة", "حرب", "محادثات", "في", "من",
    ];

    /// <summary>Articles whose words, lengths and dates repeat enough for many scores to be equal.</summary>
    public static List<Article> RandomArticles(Random random, int count) => [.. Enumerable.Range(0, count).Select(i => RandomArticle(random, i))];

    /// <summary>Articles of which many are copies of others: with a word replaced here and there, so that copies of copies drift apart.</summary>
    public static List<Article> RandomCopies(Random random, int count)
    {
        var articles = new List<Article>();
        for (int i = 0; i < count; i++)
        {
            var article = RandomArticle(random, i);
            article.Text = i == 0 || random.Next(3) == 0 ? Words(random, 40 + random.Next(20)) : LightlyEdited(random, articles[random.Next(i)].Text);
            articles.Add(article);
        }
        return articles;
    }

    static string LightlyEdited(Random random, string text)
    {
        string[] words = text.Split(' ');
        for (int edits = random.Next(4); edits > 0; edits--)
            words[random.Next(words.Length)] = Words(random, 1);
        return string.Join(' ', words);
    }

    public static string RandomQuery(Random random) => Words(random, 1 + random.Next(4));

    /// <summary>Spreads articles over shards and returns a reader of each, to be disposed.</summary>
    public static List<DirectoryReader> Shards(IReadOnlyList<Article> articles, int shards, Random random)
    {
        var readers = new List<DirectoryReader>();
        foreach (var shard in articles.GroupBy(article => (uint)article.Id.GetHashCode(StringComparison.Ordinal) % shards))
        {
            var directory = new RAMDirectory();
            using (var writer = new IndexWriter(directory, new IndexWriterConfig(LuceneVersion.LUCENE_48, new BilingualAnalyzer())))
            {
                foreach (var (i, article) in shard.Index())
                {
                    // Every so often an article is first stored otherwise, so that there are deletions, and a commit makes a further segment.
                    if (random.Next(4) == 0)
                        Store(writer, new Article { Id = article.Id, Text = "corridor corridor peace الممرات" }, i);
                    Store(writer, article, i);
                    if (random.Next(20) == 0)
                        writer.Commit();
                }
                writer.Commit();
            }
            readers.Add(DirectoryReader.Open(directory));
        }
        return readers;
    }

    static void Store(IndexWriter writer, Article article, int offset) =>
        writer.UpdateDocument(ArticleFields.IdTerm(article.Id), ArticleDocument.Create(article, (ulong)offset + 1));

    static Article RandomArticle(Random random, int number) => new()
    {
        Id = $"article-{number}",
        Title = random.Next(3) == 0 ? "" : Words(random, 1 + random.Next(3)),
        Text = Words(random, 1 + random.Next(12)),
        Language = random.Next(2) == 0 ? "ar" : "en",
        Source = $"source-{random.Next(3)}",
        Published = random.Next(4) == 0 ? null : new PublicationTime { Instant = new Timestamp { Seconds = 1_640_000_000 + random.Next(5) * 2_000_000 } },
    };

    static string Words(Random random, int count) => string.Join(' ', Enumerable.Range(0, count).Select(_ => Vocabulary[random.Next(Vocabulary.Length)]));
}
