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
    readonly System.Threading.Lock _changing = new();
    readonly FSDirectory _directory = FSDirectory.Open(folder);
    DirectoryReader? _reader;

    /// <summary>What the last commit holds.</summary>
    public CommitSize Size { get; private set; } = new(0, 0, 0);

    /// <summary>Goes over to the newest commit, if there is one.</summary>
    /// <exception cref="IOException">The commit could not be opened; the one before is still read.</exception>
    public void Refresh()
    {
        if (_reader is null && !DirectoryReader.IndexExists(_directory)) return;
        var newest = _reader is null ? DirectoryReader.Open(_directory) : DirectoryReader.OpenIfChanged(_reader);
        if (newest is null) return;
        var size = new CommitSize(newest.NumDocs, newest.Leaves.Count, newest.IndexCommit.FileNames.Sum(_directory.FileLength));
        DirectoryReader? former;
        lock (_changing)
        {
            former = _reader;
            _reader = newest;
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
        lock (_changing)
        {
            _reader?.DecRef();
            _reader = null;
        }
        _directory.Dispose();
    }

    DirectoryReader? Acquire()
    {
        lock (_changing)
        {
            _reader?.IncRef();
            return _reader;
        }
    }
}

/// <summary>How large a commit is.</summary>
/// <param name="Articles">Articles that are not deleted.</param>
/// <param name="Segments">Segments.</param>
/// <param name="Bytes">Bytes of its files.</param>
internal sealed record CommitSize(long Articles, int Segments, long Bytes);
