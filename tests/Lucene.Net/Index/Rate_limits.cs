using System.Diagnostics;
using Lucene.Net.Analysis.Core;
using Lucene.Net.Documents;
using Lucene.Net.Index;
using Lucene.Net.Store;
using Lucene.Net.Util;

namespace Lucene.Net.Tests.Index;

/// <summary>Writing is held to a rate.</summary>
public sealed class Rate_limits
{
    const double Megabyte = 1 << 20;

    [Fact]
    public void Bytes_take_the_time_that_the_rate_gives_them()
    {
        var limiter = new RateLimiter.SimpleRateLimiter(2);
        var time = Stopwatch.StartNew();
        var waited = 0L;
        for (var i = 0; i < 10; i++) waited += limiter.Pause(1 << 16);
        // The last bytes have their turn when those before have had their time.
        Assert.True(time.Elapsed.TotalSeconds >= 9 * 65536 / (2 * Megabyte) * 0.95, $"{time.Elapsed}");
        Assert.True(waited / 1e9 <= time.Elapsed.TotalSeconds);
        Assert.Throws<ArgumentOutOfRangeException>(() => limiter.SetMbPerSec(0));
    }

    [Fact]
    public void Merges_are_held_to_their_rate_and_nothing_else_is()
    {
        using var directory = new RateLimitedDirectoryWrapper(new RAMDirectory());
        directory.SetMaxWriteMBPerSec(1, IOContext.UsageContext.MERGE);
        Assert.Equal(1, directory.GetMaxWriteMBPerSec(IOContext.UsageContext.MERGE));
        Assert.Equal(0, directory.GetMaxWriteMBPerSec(IOContext.UsageContext.FLUSH));
        var merges = new CountingLimiter();
        directory.SetRateLimiter(merges, IOContext.UsageContext.MERGE);
        var config = new IndexWriterConfig(LuceneVersion.LUCENE_48, new WhitespaceAnalyzer(LuceneVersion.LUCENE_48)) { MergePolicy = NoMergePolicy.COMPOUND_FILES };
        using (var writer = new IndexWriter(directory, config)) Add(writer);
        Assert.Equal(0, merges.Bytes);
        using (var writer = new IndexWriter(directory, new IndexWriterConfig(LuceneVersion.LUCENE_48, new WhitespaceAnalyzer(LuceneVersion.LUCENE_48))))
            writer.ForceMerge(1);
        var merged = directory.ListAll().Sum(directory.FileLength);
        Assert.InRange(merges.Bytes, merged * 8 / 10, merged);
    }

    static void Add(IndexWriter writer)
    {
        var random = new Random(5);
        for (var i = 0; i < 3000; i++)
        {
            writer.AddDocument([new TextField("text", string.Join(' ', Enumerable.Range(0, 20).Select(_ => random.Next(5000))), Field.Store.YES)]);
            if (i % 1000 == 999) writer.Commit();
        }
    }

    sealed class CountingLimiter : RateLimiter
    {
        public long Bytes { get; private set; }

        public override double MbPerSec => double.MaxValue;

        public override void SetMbPerSec(double mbPerSec) => throw new NotSupportedException();

        public override long Pause(long bytes)
        {
            Bytes += bytes;
            return 0;
        }
    }
}
