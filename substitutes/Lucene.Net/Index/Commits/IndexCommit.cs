using Directory = Lucene.Net.Store.Directory;

namespace Lucene.Net.Index;

/// <summary>A commit in a folder. Equal if folder and generation are; ordered by generation.</summary>
public abstract class IndexCommit : IComparable<IndexCommit>
{
    protected IndexCommit() { }

    /// <summary>The name of the commit's own file, "segments_N".</summary>
    public abstract string SegmentsFileName { get; }

    /// <summary>The names of all files that the commit consists of, its own included.</summary>
    public abstract ICollection<string> FileNames { get; }

    public abstract Directory Directory { get; }

    /// <summary>Has a deletion policy delete the commit: files that no other commit needs go after the policy has returned.</summary>
    public abstract void Delete();

    public abstract bool IsDeleted { get; }

    public abstract int SegmentCount { get; }

    public abstract long Generation { get; }

    /// <summary>What the writer was given by SetCommitData.</summary>
    public abstract IDictionary<string, string> UserData { get; }

    public override bool Equals(object? other) => other is IndexCommit commit && commit.Directory == Directory && commit.Generation == Generation;

    public override int GetHashCode() => HashCode.Combine(Directory, Generation);

    /// <exception cref="NotSupportedException">The other commit is of another folder.</exception>
    public virtual int CompareTo(IndexCommit? commit)
    {
        if (commit is null) return 1;
        return commit.Directory == Directory ? Generation.CompareTo(commit.Generation)
            : throw new NotSupportedException("cannot compare IndexCommits from different Directory instances");
    }
}
