using Lucene.Net.Analysis;
using Lucene.Net.Analysis.Core;
using Lucene.Net.Documents;
using Lucene.Net.Engine.Tests.Faults;
using Lucene.Net.Index;
using Lucene.Net.Store;
using Lucene.Net.Util;

namespace Lucene.Net.Engine.Tests.Threads;

/// <summary>Threads index at the same time, each into a segment of its own in memory, and allocate nothing per token.</summary>
public sealed class ParallelIndexingTests
{
    const int Threads = 4;

    [Fact]
    public void Documents_are_inverted_at_the_same_time_into_segments_of_their_own()
    {
        using var directory = new RAMDirectory();
        using var meeting = new Barrier(Threads);
        var analyzer = new MeetingAnalyzer(meeting);
        using var writer = new IndexWriter(directory, new IndexWriterConfig(LuceneVersion.LUCENE_48, analyzer) { MergePolicy = NoMergePolicy.COMPOUND_FILES });
        var threads = Enumerable.Range(0, Threads).Select(i => new Thread(() => writer.AddDocument(Text($"word{i}")))).ToList();
        foreach (var thread in threads) thread.Start();
        foreach (var thread in threads) Assert.True(thread.Join(TimeSpan.FromMinutes(1)), "a thread does not come to an end");
        Assert.Equal(Threads, analyzer.Met);
        writer.Commit();
        using var reader = DirectoryReader.Open(directory);
        Assert.Equal(Threads, reader.Leaves.Count);
        Assert.All(reader.Leaves, leaf => Assert.Equal(1, leaf.AtomicReader.NumDocs));
    }

    [Fact]
    public void Indexing_allocates_less_than_a_byte_a_token_once_warm()
    {
        const int tokens = 2000, documents = 200;
        using var directory = new RAMDirectory();
        var config = Indexes.Config(IndexWriterConfig.DISABLE_AUTO_FLUSH);
        config.RAMBufferSizeMB = 256;
        using var writer = new IndexWriter(directory, config);
        var document = Text(string.Join(' ', Enumerable.Range(0, tokens).Select(i => $"word{i % 300}")));
        for (var i = 0; i < documents; i++) writer.AddDocument(document);
        var before = GC.GetAllocatedBytesForCurrentThread();
        for (var i = 0; i < documents; i++) writer.AddDocument(document);
        var allocated = GC.GetAllocatedBytesForCurrentThread() - before;
        Assert.True(allocated < documents * tokens, $"{allocated} bytes for {documents * tokens} tokens");
    }

    static Document Text(string text) => [new TextField("text", text, Field.Store.NO)];

    /// <summary>Each stream waits, before its first token, until as many others have come as far.</summary>
    sealed class MeetingAnalyzer(Barrier meeting) : Analyzer
    {
        int met;

        public int Met => Volatile.Read(ref met);

        protected internal override TokenStreamComponents CreateComponents(string fieldName, TextReader reader)
        {
            var tokenizer = new WhitespaceTokenizer(LuceneVersion.LUCENE_48, reader);
            return new(tokenizer, new MeetingFilter(tokenizer, this));
        }

        void Meet()
        {
            if (meeting.SignalAndWait(TimeSpan.FromSeconds(30))) Interlocked.Increment(ref met);
        }

        sealed class MeetingFilter(TokenStream input, MeetingAnalyzer analyzer) : TokenFilter(input)
        {
            public override bool IncrementToken() => m_input.IncrementToken();

            public override void Reset()
            {
                base.Reset();
                analyzer.Meet();
            }
        }
    }
}
