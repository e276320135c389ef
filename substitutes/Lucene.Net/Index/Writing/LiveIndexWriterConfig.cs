using Lucene.Net.Analysis;
using Lucene.Net.Search.Similarities;
using Lucene.Net.Util;

namespace Lucene.Net.Index;

/// <summary>The settings of a writer. Those with setters here may be changed while it is open and take effect with the next document.</summary>
public class LiveIndexWriterConfig
{
    double ramBufferSizeMB = IndexWriterConfig.DEFAULT_RAM_BUFFER_SIZE_MB;
    int maxBufferedDocs = IndexWriterConfig.DEFAULT_MAX_BUFFERED_DOCS;

    private protected LiveIndexWriterConfig(Analyzer analyzer) => Analyzer = analyzer;

    /// <summary>Splits tokenized fields, unless a call brings its own analyzer.</summary>
    public virtual Analyzer Analyzer { get; }

    /// <summary>Megabytes of documents and deletions that are held in memory, by all threads together, before the largest buffer is written.</summary>
    /// <exception cref="ArgumentException">It is not above 0, or both limits would be switched off.</exception>
    public virtual double RAMBufferSizeMB
    {
        get => ramBufferSizeMB;
        set
        {
            if (value != IndexWriterConfig.DISABLE_AUTO_FLUSH && value <= 0.0) throw new ArgumentException("ramBufferSize should be > 0.0 MB when enabled", nameof(value));
            if (value == IndexWriterConfig.DISABLE_AUTO_FLUSH && maxBufferedDocs == IndexWriterConfig.DISABLE_AUTO_FLUSH)
                throw new ArgumentException("at least one of ramBufferSize and maxBufferedDocs must be enabled", nameof(value));
            ramBufferSizeMB = value;
        }
    }

    /// <summary>Documents in one buffer before it is written; switched off unless set.</summary>
    /// <exception cref="ArgumentException">It is below 2, or both limits would be switched off.</exception>
    public virtual int MaxBufferedDocs
    {
        get => maxBufferedDocs;
        set
        {
            if (value != IndexWriterConfig.DISABLE_AUTO_FLUSH && value < 2) throw new ArgumentException("maxBufferedDocs must at least be 2 when enabled", nameof(value));
            if (value == IndexWriterConfig.DISABLE_AUTO_FLUSH && ramBufferSizeMB == IndexWriterConfig.DISABLE_AUTO_FLUSH)
                throw new ArgumentException("at least one of ramBufferSize and maxBufferedDocs must be enabled", nameof(value));
            maxBufferedDocs = value;
        }
    }

    /// <summary>Shown every segment that a merge makes before it is searched.</summary>
    public virtual IndexWriter.IndexReaderWarmer? MergedSegmentWarmer { get; set; }

    public virtual OpenMode OpenMode { get; private protected set; } = OpenMode.CREATE_OR_APPEND;

    /// <summary>Makes norms of field lengths.</summary>
    public virtual Similarity Similarity { get; private protected set; } = Search.IndexSearcher.DefaultSimilarity;

    public virtual IndexDeletionPolicy IndexDeletionPolicy { get; private protected set; } = new KeepOnlyLastCommitDeletionPolicy();

    /// <summary>The commit to start from; null for the last.</summary>
    public virtual IndexCommit? IndexCommit { get; private protected set; }

    public virtual MergePolicy MergePolicy { get; private protected set; } = new TieredMergePolicy();

    public virtual IMergeScheduler MergeScheduler { get; private protected set; } = new ConcurrentMergeScheduler();

    /// <summary>Milliseconds to wait for the lock of the folder.</summary>
    public virtual long WriteLockTimeout { get; private protected set; } = IndexWriterConfig.WRITE_LOCK_TIMEOUT;

    /// <summary>How many threads may fill buffers of their own at once; others wait.</summary>
    public virtual int MaxThreadStates { get; private protected set; } = IndexWriterConfig.DEFAULT_MAX_THREAD_STATES;

    /// <summary>Megabytes that one buffer may hold.</summary>
    public virtual int RAMPerThreadHardLimitMB { get; private protected set; } = IndexWriterConfig.DEFAULT_RAM_PER_THREAD_HARD_LIMIT_MB;

    /// <summary>Where the writer says what it does.</summary>
    public virtual InfoStream InfoStream { get; private protected set; } = InfoStream.Default;

    public override string ToString() =>
        $"analyzer={Analyzer.GetType().Name}\nramBufferSizeMB={RAMBufferSizeMB}\nmaxBufferedDocs={MaxBufferedDocs}\nopenMode={OpenMode}\n" +
        $"similarity={Similarity.GetType().Name}\nmergePolicy={MergePolicy}\nmergeScheduler={MergeScheduler.GetType().Name}\nwriteLockTimeout={WriteLockTimeout}\n";
}
