using Khabar.Documents;
using Khabar.V1;
using Lucene.Net.Index;
using Lucene.Net.Search;
using Lucene.Net.Store;

namespace Khabar.Services.Indexing.Shards;

/// <summary>
/// Reads a shard's last commit. Thread-safe: readers keep the commit they began with while a later one takes its place.
/// </summary>
internal sealed class CommittedIndex(string folder) : IDisposable
{
    readonly System.Threading.Lock changing = new();
    readonly FSDirectory directory = FSDirectory.Open(folder);
    DirectoryReader? reader;

    /// <summary>What the last commit holds.</summary>
    public CommitSize Size { get; private set; } = new(0, 0, 0);

    /// <summary>Goes over to the newest commit, if there is one.</summary>
    /// <exception cref="IOException">The commit could not be opened; the one before is still read.</exception>
    public void Refresh()
    {
        if (reader is null && !DirectoryReader.IndexExists(directory)) return;
        var newest = reader is null ? DirectoryReader.Open(directory) : DirectoryReader.OpenIfChanged(reader);
        if (newest is null) return;
        var size = new CommitSize(newest.NumDocs, newest.Leaves.Count, newest.IndexCommit.FileNames.Sum(directory.FileLength));
        DirectoryReader? former;
        lock (changing)
        {
            former = reader;
            reader = newest;
            Size = size;
        }
        former?.DecRef();
    }

    /// <summary>The article with an id and the offset of the log entry that stored it; null if the commit does not hold it.</summary>
    public (Article Article, ulong Offset)? Find(string id)
    {
        if (Acquire() is not { } reader) return null;
        try
        {
            foreach (var leaf in reader.Leaves)
            {
                var segment = leaf.AtomicReader;
                if (segment.GetTermDocsEnum(ArticleFields.IdTerm(id)) is not { } documents
                    || segment.GetNumericDocValues(ArticleFields.Offset) is not { } offsets) continue;
                for (var document = documents.NextDoc(); document != DocIdSetIterator.NO_MORE_DOCS; document = documents.NextDoc())
                {
                    if (segment.LiveDocs?.Get(document) != false)
                        return (ArticleDocument.Read(segment.Document(document)), (ulong)offsets.Get(document));
                }
            }
            return null;
        }
        finally
        {
            reader.DecRef();
        }
    }

    public void Dispose()
    {
        lock (changing)
        {
            reader?.DecRef();
            reader = null;
        }
        directory.Dispose();
    }

    DirectoryReader? Acquire()
    {
        lock (changing)
        {
            reader?.IncRef();
            return reader;
        }
    }
}

/// <summary>How large a commit is.</summary>
/// <param name="Articles">Articles that are not deleted.</param>
/// <param name="Segments">Segments.</param>
/// <param name="Bytes">Bytes of its files.</param>
internal sealed record CommitSize(long Articles, int Segments, long Bytes);
