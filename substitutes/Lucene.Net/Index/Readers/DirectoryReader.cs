using Directory = Lucene.Net.Store.Directory;

namespace Lucene.Net.Index;

/// <summary>Reads the segments of an index: as of a commit, or as of a moment of a writer.</summary>
public abstract class DirectoryReader : BaseCompositeReader<AtomicReader>
{
    public static readonly int DEFAULT_TERMS_INDEX_DIVISOR = 1;

    protected readonly Directory m_directory;

    protected DirectoryReader(Directory directory, AtomicReader[] segmentReaders) : base(segmentReaders) => m_directory = directory;

    public Directory Directory => m_directory;

    /// <summary>The reader of the last commit.</summary>
    /// <exception cref="IndexNotFoundException">There is no commit.</exception>
    /// <exception cref="CorruptIndexException">A file is not what was written. Every file is checked here, before anything is read from it.</exception>
    public static new DirectoryReader Open(Directory directory) => SegmentsReader.OpenLast(directory, []);

    /// <summary>A reader of everything added to a writer before the call, committed or not.</summary>
    /// <param name="writer">The writer.</param>
    /// <param name="applyAllDeletes">Whether pending deletions must be seen; leaving them out is faster.</param>
    public static new DirectoryReader Open(IndexWriter writer, bool applyAllDeletes) => writer.GetReader(applyAllDeletes);

    /// <summary>The reader of a commit.</summary>
    public static new DirectoryReader Open(IndexCommit commit) => SegmentsReader.OpenCommit(commit, []);

    /// <summary>A reader of the newer state, sharing the segments that are the same, or null if nothing changed. The old reader stays open.</summary>
    public static DirectoryReader? OpenIfChanged(DirectoryReader oldReader) => oldReader.DoOpenIfChanged();

    /// <summary>A reader of another commit, or null if the reader is of that commit.</summary>
    public static DirectoryReader? OpenIfChanged(DirectoryReader oldReader, IndexCommit commit) => oldReader.DoOpenIfChanged(commit);

    /// <summary>A reader of a writer's present state, or null if the reader is of that state.</summary>
    public static DirectoryReader? OpenIfChanged(DirectoryReader oldReader, IndexWriter writer, bool applyAllDeletes) => oldReader.DoOpenIfChanged(writer, applyAllDeletes);

    /// <summary>All commits in a folder, oldest first.</summary>
    /// <exception cref="IndexNotFoundException">There is none.</exception>
    public static IList<IndexCommit> ListCommits(Directory dir)
    {
        var commits = new List<IndexCommit>();
        var last = CommitFile.ReadLast(dir);
        foreach (var name in dir.ListAll().Where(name => CommitFile.GenerationOf(name) is > 0 and var generation && generation < last.Generation))
        {
            // A writer may delete a former commit while they are listed.
            try { commits.Add(new CommitPoint(dir, CommitFile.Read(dir, name), null)); }
            catch (FileNotFoundException) { }
        }
        commits.Sort();
        commits.Add(new CommitPoint(dir, last, null));
        return commits;
    }

    /// <summary>Whether a folder holds a commit; it is not read.</summary>
    public static bool IndexExists(Directory directory)
    {
        try { return SegmentInfos.GetLastCommitGeneration(directory) > 0; }
        catch (DirectoryNotFoundException) { return false; }
    }

    protected abstract DirectoryReader? DoOpenIfChanged();

    protected abstract DirectoryReader? DoOpenIfChanged(IndexCommit commit);

    protected abstract DirectoryReader? DoOpenIfChanged(IndexWriter writer, bool applyAllDeletes);

    /// <summary>Counts changes to the index; a newer state has a higher one.</summary>
    public abstract long Version { get; }

    /// <summary>Whether the index has not changed since the reader was opened.</summary>
    public abstract bool IsCurrent();

    /// <summary>The commit that the reader is of; for a writer's state, what its commit would have been.</summary>
    public abstract IndexCommit IndexCommit { get; }
}
