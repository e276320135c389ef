using Lucene.Net.Analysis.Core;
using Lucene.Net.Index;
using Lucene.Net.Store;
using Lucene.Net.Util;
using Xunit.Abstractions;

namespace Lucene.Net.Engine.Tests.Twin;

/// <summary>The index and its naive twin are put through the same random operations; whatever is read must be the same.</summary>
public sealed class RandomisedIndexTests(ITestOutputHelper output)
{
    [Theory]
    [InlineData(1)]
    [InlineData(2)]
    [InlineData(3)]
    [InlineData(4)]
    [InlineData(5)]
    [InlineData(6)]
    public void Any_order_of_operations_leaves_what_the_twin_has(int round)
    {
        var seed = Environment.GetEnvironmentVariable("KHABAR_SEED") is { } given ? int.Parse(given) : Environment.TickCount ^ round << 20;
        output.WriteLine($"seed {seed} (set KHABAR_SEED to repeat)");
        using var folder = new TemporaryFolder();
        using var directory = round % 2 == 0 ? FSDirectory.Open(folder.Path) : (Lucene.Net.Store.Directory)new RAMDirectory();
        new Run(new Random(seed), directory, $"seed {seed}").Go(int.Parse(Environment.GetEnvironmentVariable("KHABAR_STEPS") ?? "60"));
    }

    sealed class Run(Random random, Lucene.Net.Store.Directory directory, string context)
    {
        readonly TwinIndex twin = new();
        readonly TwinDocuments documents = new(random);
        IndexWriter writer = null!;
        DirectoryReader? reader;
        int nextId;

        public void Go(int steps)
        {
            writer = Open();
            for (var step = 0; step < steps; step++) Step($"{context}, step {step}");
            writer.Commit();
            twin.Commit();
            Reopen(context);
            reader?.Dispose();
            writer.Dispose();
            using var last = DirectoryReader.Open(directory);
            TwinComparison.Equal(twin.Documents, last, context);
        }

        IndexWriter Open() => new(directory, new IndexWriterConfig(LuceneVersion.LUCENE_48, new WhitespaceAnalyzer(LuceneVersion.LUCENE_48))
        {
            MaxBufferedDocs = random.Next(2, 200),
            MergePolicy = new TieredMergePolicy { SegmentsPerTier = random.Next(2, 6), MaxMergeAtOnce = random.Next(2, 6) },
            MergeScheduler = random.Next(2) == 0 ? new SerialMergeScheduler() : new ConcurrentMergeScheduler(),
        });

        void Step(string context)
        {
            switch (random.Next(20))
            {
                case < 8: Add(random.Next(1, 40)); break;
                case < 12: Update(random.Next(1, 20)); break;
                case 12: DeleteSome(); break;
                case 13:
                    var tag = TwinDocuments.Word(random.Next(200));
                    writer.DeleteDocuments(new Term("text", tag), new Term("id", "absent"));
                    twin.Delete(document => document.Words.Contains(tag));
                    break;
                case 14 or 15: Reopen(context); break;
                case 16:
                    writer.Commit();
                    twin.Commit();
                    using (var committed = DirectoryReader.Open(directory)) TwinComparison.Equal(twin.Committed, committed, context);
                    break;
                case 17: writer.ForceMerge(random.Next(1, 4)); break;
                case 18:
                    if (random.Next(2) == 0)
                    {
                        writer.Rollback();
                        twin.Rollback();
                    }
                    else
                    {
                        writer.Dispose();
                        twin.Commit();
                    }
                    reader?.Dispose();
                    reader = null;
                    writer = Open();
                    break;
                default: writer.Flush(random.Next(2) == 0, random.Next(2) == 0); break;
            }
        }

        void Add(int count)
        {
            for (; count > 0; count--)
            {
                var document = documents.Next($"id{nextId++}");
                writer.AddDocument(TwinDocuments.ToDocument(document));
                twin.Add(document);
            }
        }

        void Update(int count)
        {
            for (; count > 0 && nextId > 0; count--)
            {
                var document = documents.Next($"id{random.Next(nextId)}");
                writer.UpdateDocument(new Term("id", document.Id), TwinDocuments.ToDocument(document));
                twin.Update(document);
            }
        }

        void DeleteSome()
        {
            for (var count = random.Next(1, 10); count > 0 && nextId > 0; count--)
            {
                var id = $"id{random.Next(nextId)}";
                writer.DeleteDocuments(new Term("id", id));
                twin.Delete(document => document.Id == id);
            }
        }

        void Reopen(string context)
        {
            var newer = reader is null ? DirectoryReader.Open(writer, true) : DirectoryReader.OpenIfChanged(reader, writer, true);
            if (newer is not null)
            {
                reader?.Dispose();
                reader = newer;
            }
            TwinComparison.Equal(twin.Documents, reader!, context);
        }
    }
}
