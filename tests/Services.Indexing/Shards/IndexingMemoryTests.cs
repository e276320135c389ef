using Khabar.Language.Analysis;
using Khabar.Services.Indexing.Shards;
using Lucene.Net.Index;
using Lucene.Net.Util;

namespace Khabar.Services.Indexing.Tests.Shards;

public sealed class IndexingMemoryTests
{
    readonly IndexingMemory memory = new(64);

    [Fact]
    public void Writers_with_changes_share_the_memory_and_those_without_leave_it_to_them()
    {
        var (one, other) = (Writer(), Writer());
        memory.Add(one);
        Assert.Equal(64, one.RAMBufferSizeMB);
        memory.Add(other);
        Assert.Equal((32, 32), (one.RAMBufferSizeMB, other.RAMBufferSizeMB));
        memory.Remove(one);
        Assert.Equal(64, other.RAMBufferSizeMB);
    }

    [Fact]
    public void A_share_is_a_megabyte_at_least()
    {
        var writers = Enumerable.Range(0, 100).Select(_ => Writer()).ToList();
        writers.ForEach(memory.Add);
        Assert.All(writers, writer => Assert.Equal(1, writer.RAMBufferSizeMB));
    }

    static LiveIndexWriterConfig Writer() => new IndexWriterConfig(LuceneVersion.LUCENE_48, new BilingualAnalyzer());
}
