using Lucene.Net.Analysis;
using Lucene.Net.Search.Similarities;
using Lucene.Net.Util;

namespace Lucene.Net.Index;

/// <summary>The settings to open a writer with. A configuration serves one writer.</summary>
public sealed class IndexWriterConfig : LiveIndexWriterConfig
{
    public static readonly int DISABLE_AUTO_FLUSH = -1;
    public static readonly int DEFAULT_MAX_BUFFERED_DOCS = DISABLE_AUTO_FLUSH;
    public static readonly double DEFAULT_RAM_BUFFER_SIZE_MB = 16.0;
    public static readonly int DEFAULT_MAX_THREAD_STATES = 8;
    public static readonly int DEFAULT_RAM_PER_THREAD_HARD_LIMIT_MB = 1945;

    /// <summary>Milliseconds that new configurations wait for the lock of the folder.</summary>
    public static long WRITE_LOCK_TIMEOUT = 1000;

    int users;

    /// <param name="matchVersion">Of the interface; the engine has one behaviour.</param>
    /// <param name="analyzer">Splits tokenized fields.</param>
    public IndexWriterConfig(LuceneVersion matchVersion, Analyzer analyzer) : base(analyzer) { }

    public new OpenMode OpenMode { get => base.OpenMode; set => base.OpenMode = value; }

    public new Similarity Similarity { get => base.Similarity; set => base.Similarity = NotNull(value); }

    public new IndexDeletionPolicy IndexDeletionPolicy { get => base.IndexDeletionPolicy; set => base.IndexDeletionPolicy = NotNull(value); }

    public new IndexCommit? IndexCommit { get => base.IndexCommit; set => base.IndexCommit = value; }

    public new MergePolicy MergePolicy { get => base.MergePolicy; set => base.MergePolicy = NotNull(value); }

    public new IMergeScheduler MergeScheduler { get => base.MergeScheduler; set => base.MergeScheduler = NotNull(value); }

    public new long WriteLockTimeout { get => base.WriteLockTimeout; set => base.WriteLockTimeout = value; }

    /// <summary>A number below 1 means the default.</summary>
    public new int MaxThreadStates { get => base.MaxThreadStates; set => base.MaxThreadStates = value < 1 ? DEFAULT_MAX_THREAD_STATES : value; }

    /// <exception cref="ArgumentException">It is not within 1 to 2047.</exception>
    public new int RAMPerThreadHardLimitMB
    {
        get => base.RAMPerThreadHardLimitMB;
        set => base.RAMPerThreadHardLimitMB = value is > 0 and < 2048 ? value : throw new ArgumentException("PerThreadHardLimit must be greater than 0 and less than 2048MB", nameof(value));
    }

    public IndexWriterConfig SetInfoStream(InfoStream infoStream)
    {
        InfoStream = NotNull(infoStream);
        return this;
    }

    public IndexWriterConfig SetInfoStream(TextWriter printStream) => SetInfoStream(new TextWriterInfoStream(printStream));

    /// <exception cref="InvalidOperationException">Another writer uses it.</exception>
    internal void Use()
    {
        if (Interlocked.Exchange(ref users, 1) != 0) throw new InvalidOperationException("do not share IndexWriterConfig instances across IndexWriters");
    }

    static T NotNull<T>(T value) where T : class => value ?? throw new ArgumentNullException(nameof(value));
}
