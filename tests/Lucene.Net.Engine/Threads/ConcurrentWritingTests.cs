using Lucene.Net.Documents;
using Lucene.Net.Engine.Tests.Faults;
using Lucene.Net.Index;
using Lucene.Net.Store;

namespace Lucene.Net.Engine.Tests.Threads;

/// <summary>Several threads add, replace and delete while others commit, read and merge.</summary>
public sealed class ConcurrentWritingTests
{
    const int Keys = 40, Threads = 4, Updates = 400;

    [Fact]
    public void Every_key_has_exactly_one_document_in_every_reader_and_commit()
    {
        using var folder = new TemporaryFolder();
        using var directory = FSDirectory.Open(folder.Path);
        var config = Indexes.Config(maxBufferedDocs: 11);
        config.MergeScheduler = new ConcurrentMergeScheduler();
        using var writer = new IndexWriter(directory, config);
        for (var key = 0; key < Keys; key++) writer.AddDocument(Doc(key, -1));
        writer.Commit();
        var failures = new System.Collections.Concurrent.ConcurrentQueue<string>();
        var updating = Threads;
        var updaters = Enumerable.Range(0, Threads).Select(thread => new Thread(() =>
        {
            var random = new Random(thread);
            for (var i = 0; i < Updates; i++)
            {
                var key = random.Next(Keys);
                writer.UpdateDocument(new Term("key", key.ToString()), Doc(key, thread * Updates + i));
            }
            Interlocked.Decrement(ref updating);
        })).ToList();
        var observers = new List<Thread>
        {
            new(() => { while (Volatile.Read(ref updating) > 0) using (var reader = DirectoryReader.Open(writer, true)) Check(reader, "reader", failures); }),
            new(() =>
            {
                while (Volatile.Read(ref updating) > 0)
                {
                    writer.Commit();
                    using var reader = DirectoryReader.Open(directory);
                    Check(reader, "commit", failures);
                }
            }),
            new(() => { while (Volatile.Read(ref updating) > 0) writer.ForceMerge(2); }),
        };
        foreach (var thread in updaters.Concat(observers)) thread.Start();
        foreach (var thread in updaters.Concat(observers)) Assert.True(thread.Join(TimeSpan.FromMinutes(2)), "threads wait for each other");
        using (var reader = DirectoryReader.Open(writer, true)) Check(reader, "end", failures);
        Assert.Empty(failures);
        writer.Dispose();
        Indexes.HoldsOneWholeCommit(directory, "at the end");
    }

    static Document Doc(int key, int version) =>
        [new StringField("key", key.ToString(), Field.Store.YES), new NumericDocValuesField("version", version), new TextField("text", $"version {version} of {key}", Field.Store.YES)];

    static void Check(DirectoryReader reader, string what, System.Collections.Concurrent.ConcurrentQueue<string> failures)
    {
        var keys = new List<string>();
        foreach (var leaf in reader.Leaves)
            for (var doc = 0; doc < leaf.AtomicReader.MaxDoc; doc++)
                if (leaf.AtomicReader.LiveDocs?.Get(doc) ?? true) keys.Add(leaf.AtomicReader.Document(doc).Get("key")!);
        if (keys.Count != Keys || keys.Distinct().Count() != Keys) failures.Enqueue($"{what}: {keys.Count} documents of {keys.Distinct().Count()} keys");
    }
}
