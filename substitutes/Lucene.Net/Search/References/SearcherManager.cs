using Lucene.Net.Index;
using Directory = Lucene.Net.Store.Directory;

namespace Lucene.Net.Search;

/// <summary>Shares a searcher among threads, and opens a new one when <see cref="ReferenceManager{G}.MaybeRefresh"/> finds changes.</summary>
public sealed class SearcherManager : ReferenceManager<IndexSearcher>
{
    readonly SearcherFactory searcherFactory;

    /// <summary>Searches what <paramref name="writer"/> has written, committed or not.</summary>
    /// <param name="writer">The writer, which must stay open.</param>
    /// <param name="applyAllDeletes">Whether deletions must be applied; false may be faster, and show deleted documents.</param>
    /// <param name="searcherFactory">Makes the searchers; null for the default.</param>
    public SearcherManager(IndexWriter writer, bool applyAllDeletes, SearcherFactory? searcherFactory)
    {
        this.searcherFactory = searcherFactory ?? new SearcherFactory();
        Current = GetSearcher(this.searcherFactory, DirectoryReader.Open(writer, applyAllDeletes));
    }

    /// <summary>Searches the commits of an index.</summary>
    /// <param name="dir">Where the index is.</param>
    /// <param name="searcherFactory">Makes the searchers; null for the default.</param>
    public SearcherManager(Directory dir, SearcherFactory? searcherFactory)
    {
        this.searcherFactory = searcherFactory ?? new SearcherFactory();
        Current = GetSearcher(this.searcherFactory, DirectoryReader.Open(dir));
    }

    /// <summary>Makes a searcher, or closes the reader if that fails.</summary>
    /// <exception cref="InvalidOperationException">The factory's searcher searches another reader.</exception>
    public static IndexSearcher GetSearcher(SearcherFactory searcherFactory, IndexReader reader)
    {
        try
        {
            var searcher = searcherFactory.NewSearcher(reader);
            return ReferenceEquals(searcher.IndexReader, reader)
                ? searcher
                : throw new InvalidOperationException($"The searcher factory must search the reader it is given, not {searcher.IndexReader}.");
        }
        catch
        {
            reader.DecRef();
            throw;
        }
    }

    /// <summary>Whether nothing has changed since the newest searcher was opened.</summary>
    public bool IsSearcherCurrent()
    {
        var searcher = Acquire();
        try
        {
            return ((DirectoryReader)searcher.IndexReader).IsCurrent();
        }
        finally
        {
            Release(searcher);
        }
    }

    /// <inheritdoc/>
    protected override void DecRef(IndexSearcher reference) => reference.IndexReader.DecRef();

    /// <inheritdoc/>
    protected override IndexSearcher? RefreshIfNeeded(IndexSearcher referenceToRefresh) =>
        DirectoryReader.OpenIfChanged((DirectoryReader)referenceToRefresh.IndexReader) is { } newReader
            ? GetSearcher(searcherFactory, newReader)
            : null;

    /// <inheritdoc/>
    protected override bool TryIncRef(IndexSearcher reference) => reference.IndexReader.TryIncRef();

    /// <inheritdoc/>
    protected override int GetRefCount(IndexSearcher reference) => reference.IndexReader.RefCount;
}
