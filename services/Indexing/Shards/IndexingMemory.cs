using Lucene.Net.Index;

namespace Khabar.Services.Indexing.Shards;

/// <summary>Shares the memory for documents that are not on the disk yet evenly among the writers that have any. Thread-safe.</summary>
internal sealed class IndexingMemory(double megabytes)
{
    readonly Lock sharing = new();
    readonly HashSet<LiveIndexWriterConfig> writers = [];

    /// <summary>Gives a writer that has changes its share, at the cost of the others.</summary>
    public void Add(LiveIndexWriterConfig writer) => Share(() => writers.Add(writer));

    /// <summary>Gives the share of a writer that has none any more to the others.</summary>
    public void Remove(LiveIndexWriterConfig writer) => Share(() => writers.Remove(writer));

    void Share(Action change)
    {
        lock (sharing)
        {
            change();
            foreach (var writer in writers) writer.RAMBufferSizeMB = Math.Max(1, megabytes / writers.Count);
        }
    }
}
