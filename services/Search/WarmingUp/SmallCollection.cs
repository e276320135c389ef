using Google.Protobuf.WellKnownTypes;
using Khabar.Documents;
using Khabar.Language.Analysis;
using Khabar.Services.Search.Replicas;
using Khabar.Services.Search.Shards;
using Khabar.V1;
using Lucene.Net.Index;
using Lucene.Net.Store;
using Lucene.Net.Util;

namespace Khabar.Services.Search.WarmingUp;

/// <summary>A collection of a few articles in memory, two shards of it, to search as any other. Thread-safe.</summary>
internal sealed class SmallCollection : ICollectionShards, IDisposable
{
    /// <summary>Its shards.</summary>
    public const int Shards = 2;

    /// <summary>An article that others are about the same story as.</summary>
    public const string ArticleId = "en-0";

    readonly CollectionSnapshot snapshot;

    public SmallCollection()
    {
        var readers = Enumerable.Range(0, Shards).Select(Write).ToList();
        snapshot = new CollectionSnapshot([.. readers.Select((reader, shard) => new ShardCommit(shard, reader, 1, () => null))]);
    }

    public Task<bool> WaitForAsync(IReadOnlyCollection<Position> positions, TimeSpan wait, CancellationToken cancellation) => Task.FromResult(true);

    public SnapshotLease? Lease(IReadOnlyCollection<uint> numbers) => snapshot.TryLease(numbers);

    public void Dispose() => snapshot.Retire();

    static DirectoryReader Write(int shard)
    {
        var directory = new RAMDirectory();
        using (var writer = new IndexWriter(directory, new IndexWriterConfig(LuceneVersion.LUCENE_48, new BilingualAnalyzer())))
        {
            for (int day = shard; day < 6; day += Shards)
            {
                Add(writer, $"en-{day}", "en", "Harbour opens again", "The harbour opened on Monday after the storm, and boats that had waited for days went out with the morning tide.", day);
                Add(writer, $"ar-{day}", "ar", "إعادة فتح الميناء", "افتتح الميناء يوم الاثنين بعد العاصفة، وخرجت السفن التي انتظرت أياما مع مد الصباح.", day);
            }
        }
        return DirectoryReader.Open(directory);
    }

    static void Add(IndexWriter writer, string id, string language, string title, string text, int day) => writer.AddDocument(ArticleDocument.Create(
        new Article
        {
            Id = id,
            Language = language,
            Title = title,
            Text = text,
            Source = "quay.example",
            Published = new PublicationTime { Instant = Timestamp.FromDateTimeOffset(DateTimeOffset.UnixEpoch.AddDays(day)) },
        },
        offset: 1));
}
