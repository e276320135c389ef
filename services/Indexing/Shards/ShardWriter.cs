using System.Globalization;
using Khabar.Documents;
using Khabar.Services.Indexing.Entries;
using Khabar.Services.Indexing.Publication;
using Lucene.Net.Analysis;
using Lucene.Net.Index;
using Lucene.Net.Search.Similarities;
using Lucene.Net.Store;
using Lucene.Net.Util;

namespace Khabar.Services.Indexing.Shards;

/// <summary>
/// Writes log entries to a shard's index. Every commit carries the offset up to which it holds the log, so that whoever opens
/// the index knows where to go on. Applying an entry twice changes nothing. Not thread-safe.
/// </summary>
internal sealed class ShardWriter : IDisposable
{
    const string OffsetKey = "offset";
    const string DeadLettersKey = "dead_letters";

    // Merges of all shards together leave the rest of the disk to logs, commits and searches.
    static readonly RateLimiter MergeRate = new RateLimiter.SimpleRateLimiter(mbPerSec: 64);

    readonly RateLimitedDirectoryWrapper directory;
    readonly CommitLeases leases;
    readonly IndexingMemory memory;
    readonly IndexWriter writer;

    /// <summary>Opens the index of a folder at its last commit, or a new one.</summary>
    /// <exception cref="IOException">The index is damaged, in use by another writer, or cannot be read.</exception>
    public ShardWriter(string folder, Analyzer analyzer, IndexingMemory memory, CommitLeases leases, ILogger logger)
    {
        this.leases = leases;
        this.memory = memory;
        directory = new(FSDirectory.Open(folder));
        directory.SetRateLimiter(MergeRate, IOContext.UsageContext.MERGE);
        try
        {
            writer = new(directory, new IndexWriterConfig(LuceneVersion.LUCENE_48, analyzer)
            {
                OpenMode = OpenMode.CREATE_OR_APPEND,
                IndexDeletionPolicy = leases.Policy,
                MergeScheduler = new LoggedMerges(folder, logger),
                Similarity = new BM25Similarity(),
            });
        }
        catch
        {
            directory.Dispose();
            throw;
        }
        var data = writer.CommitData;
        Applied = Committed = CommittedOffset(data);
        if (data is not null && data.TryGetValue(DeadLettersKey, out var letters)) DeadLetters = DeadLetters.Parse(letters);
    }

    /// <summary>Offset up to which the last commit holds the log.</summary>
    public ulong Committed { get; private set; }

    /// <summary>Offset of the last entry applied.</summary>
    public ulong Applied { get; private set; }

    /// <summary>True if something was applied that the last commit does not hold.</summary>
    public bool HasChanges
    {
        get;
        set
        {
            if (value == field) return;
            field = value;
            if (value) memory.Add(writer.Config);
            else memory.Remove(writer.Config);
        }
    }

    /// <summary>The entries that could not be indexed, as of the last one applied.</summary>
    public DeadLetters DeadLetters { get; private set; } = DeadLetters.None;

    /// <summary>Applies one entry; it is in the index with the next commit.</summary>
    public void Apply(ulong offset, LogEntry entry)
    {
        HasChanges = true;
        if (entry.ChangeCase == LogEntry.ChangeOneofCase.Stored)
        {
            var article = entry.Stored.Article;
            writer.UpdateDocument(ArticleFields.IdTerm(article.Id), ArticleDocument.Create(article, offset));
        }
        else
        {
            writer.DeleteDocuments(ArticleFields.IdTerm(entry.Deleted));
        }
        Applied = offset;
    }

    /// <summary>Passes over a marker: it changes nothing, so nothing has to be committed for it.</summary>
    public void Pass(ulong offset) => Applied = offset;

    /// <summary>
    /// Passes over an entry that cannot be indexed. Its article is kept without terms, so that it can still be read by its id.
    /// </summary>
    public void Bury(ulong offset, LogEntry? entry, string reason)
    {
        HasChanges = true;
        if (entry?.ChangeCase == LogEntry.ChangeOneofCase.Stored)
        {
            var article = entry.Stored.Article;
            writer.UpdateDocument(ArticleFields.IdTerm(article.Id), ArticleDocument.CreateUnsearchable(article, offset));
        }
        DeadLetters = DeadLetters.Add(offset, entry is null ? "" : LogEntries.ArticleIdOf(entry), reason);
        Applied = offset;
    }

    /// <summary>Makes everything applied durable and visible to readers.</summary>
    public void Commit()
    {
        leases.EndExpired();
        writer.SetCommitData(new Dictionary<string, string>
        {
            [OffsetKey] = Applied.ToString(CultureInfo.InvariantCulture),
            [DeadLettersKey] = DeadLetters.ToText(),
        });
        writer.Commit();
        Committed = Applied;
        HasChanges = false;
    }

    /// <summary>Closes the index at its last commit; what was applied since is in the log.</summary>
    public void Dispose()
    {
        HasChanges = false;
        try
        {
            writer.Rollback();
        }
        finally
        {
            directory.Dispose();
        }
    }

    /// <summary>The offset that a commit's user data gives; 0 if it gives none.</summary>
    /// <exception cref="InvalidDataException">It gives something else.</exception>
    public static ulong CommittedOffset(IDictionary<string, string>? commitData)
    {
        if (commitData is null || !commitData.TryGetValue(OffsetKey, out var offset)) return 0;
        return ulong.TryParse(offset, NumberStyles.None, CultureInfo.InvariantCulture, out var number)
            ? number
            : throw new InvalidDataException($"The last commit gives '{offset}' as its offset in the log, which is not a number.");
    }
}
