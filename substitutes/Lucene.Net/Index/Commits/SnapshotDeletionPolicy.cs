using Directory = Lucene.Net.Store.Directory;

namespace Lucene.Net.Index;

/// <summary>
/// Keeps what another policy keeps, and besides every commit that a snapshot was taken of until it is released: for copying an index
/// while it is written. Thread-safe.
/// </summary>
public class SnapshotDeletionPolicy : IndexDeletionPolicy
{
    readonly IndexDeletionPolicy primary;
    readonly object guard = new();
    readonly Dictionary<long, (IndexCommit Commit, int Count)> held = [];
    bool initialised;

    protected IndexCommit? m_lastCommit;

    public SnapshotDeletionPolicy(IndexDeletionPolicy primary) => this.primary = primary;

    /// <summary>How many snapshots are held.</summary>
    public virtual int SnapshotCount
    {
        get
        {
            lock (guard) return held.Values.Sum(each => each.Count);
        }
    }

    public override void OnInit<T>(IList<T> commits)
    {
        lock (guard)
        {
            initialised = true;
            primary.OnInit(Wrap(commits));
            if (commits.Count > 0) m_lastCommit = commits[^1];
        }
    }

    public override void OnCommit<T>(IList<T> commits)
    {
        lock (guard)
        {
            primary.OnCommit(Wrap(commits));
            m_lastCommit = commits[^1];
        }
    }

    /// <summary>Holds the last commit until <see cref="Release"/>.</summary>
    /// <exception cref="InvalidOperationException">There is no commit yet, or no writer has been opened with this policy.</exception>
    public virtual IndexCommit Snapshot()
    {
        lock (guard)
        {
            if (!initialised) throw new InvalidOperationException("this instance is not being used by IndexWriter; be sure to use the instance returned from writer.Config.IndexDeletionPolicy");
            var commit = m_lastCommit ?? throw new InvalidOperationException("No index commit to snapshot");
            held[commit.Generation] = held.TryGetValue(commit.Generation, out var known) ? (known.Commit, known.Count + 1) : (commit, 1);
            return commit;
        }
    }

    /// <summary>Gives a snapshot back; its files go at the writer's next commit or <c>DeleteUnusedFiles</c>.</summary>
    /// <exception cref="ArgumentException">There is no snapshot of that commit.</exception>
    public virtual void Release(IndexCommit commit)
    {
        lock (guard)
        {
            if (!held.TryGetValue(commit.Generation, out var known)) throw new ArgumentException($"commit gen={commit.Generation} is not currently snapshotted");
            if (known.Count > 1) held[commit.Generation] = (known.Commit, known.Count - 1);
            else held.Remove(commit.Generation);
        }
    }

    /// <summary>The commits that snapshots are held of.</summary>
    public virtual IList<IndexCommit> GetSnapshots()
    {
        lock (guard) return [.. held.Values.Select(each => each.Commit)];
    }

    /// <summary>The commit of a generation that a snapshot is held of, or null.</summary>
    public virtual IndexCommit? GetIndexCommit(long gen)
    {
        lock (guard) return held.TryGetValue(gen, out var known) ? known.Commit : null;
    }

    public override object Clone() => new SnapshotDeletionPolicy((IndexDeletionPolicy)primary.Clone());

    List<IndexCommit> Wrap<T>(IList<T> commits) where T : IndexCommit => [.. commits.Select(commit => new HoldableCommit(this, commit))];

    sealed class HoldableCommit(SnapshotDeletionPolicy policy, IndexCommit commit) : IndexCommit
    {
        // Called by the primary policy, within the policy's lock.
        public override void Delete()
        {
            if (!policy.held.ContainsKey(commit.Generation)) commit.Delete();
        }

        public override string SegmentsFileName => commit.SegmentsFileName;

        public override ICollection<string> FileNames => commit.FileNames;

        public override Directory Directory => commit.Directory;

        public override bool IsDeleted => commit.IsDeleted;

        public override int SegmentCount => commit.SegmentCount;

        public override long Generation => commit.Generation;

        public override IDictionary<string, string> UserData => commit.UserData;
    }
}
