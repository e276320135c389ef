using Khabar.Services.Indexing.Shards;
using Lucene.Net.Index;

namespace Khabar.Services.Indexing.Publication;

/// <summary>
/// Holds commits of one index while peers copy them. A lease ends a minute after the commit was last named, and the oldest ends early when
/// there are too many: a peer that dies or dawdles cannot keep old files for ever. Thread-safe.
/// </summary>
internal sealed class CommitLeases(string folder, TimeProvider time)
{
    /// <summary>How long a commit is held after it was last named.</summary>
    public static readonly TimeSpan Duration = TimeSpan.FromMinutes(1);

    const int MaxLeases = 16;

    // Two members, and one member before and after a restart, may give different files the same name.
    readonly string session = Guid.NewGuid().ToString("N");
    readonly FileChecksums checksums = new(folder);
    readonly Lock changing = new();
    readonly Dictionary<string, Lease> leases = [];

    /// <summary>The policy that the index's writers are to be opened with.</summary>
    public SnapshotDeletionPolicy Policy { get; } = new(new KeepOnlyLastCommitDeletionPolicy());

    /// <summary>Leases the newest commit; null if nothing was committed yet.</summary>
    /// <param name="known">The commit that the caller has: if it is the newest, it is returned without files and no lease is taken.</param>
    /// <exception cref="IOException">A file could not be read.</exception>
    public PublishedCommit? Newest(string known)
    {
        IndexCommit? commit;
        try
        {
            commit = Policy.Snapshot();
        }
        catch (InvalidOperationException)
        {
            // The policy's way to say that there is no commit, or no writer that could have told it of one.
            return null;
        }
        var id = $"{commit.SegmentsFileName}@{session}";
        var held = false;
        try
        {
            if (id == known) return new(id, ShardWriter.CommittedOffset(commit.UserData), []);
            // Outside the lock: checksums of large new files take their time, and other commits' files are being fetched.
            var files = commit.FileNames.OrderBy(name => name == commit.SegmentsFileName).ThenBy(name => name, StringComparer.Ordinal);
            var published = new PublishedCommit(id, ShardWriter.CommittedOffset(commit.UserData), [.. files.Select(checksums.Of)]);
            lock (changing)
            {
                held = leases.TryAdd(id, new(published, commit));
                leases[id].Until = time.GetUtcNow() + Duration;
                if (leases.Count > MaxLeases) End(leases.MinBy(lease => lease.Value.Until).Key);
            }
            return published;
        }
        finally
        {
            if (!held) Policy.Release(commit);
        }
    }

    /// <summary>A commit that is held, for another while; null if it is not.</summary>
    public PublishedCommit? Renew(string id)
    {
        lock (changing)
        {
            if (!leases.TryGetValue(id, out var lease)) return null;
            lease.Until = time.GetUtcNow() + Duration;
            return lease.Commit;
        }
    }

    /// <summary>Ends a lease early.</summary>
    public void Release(string id)
    {
        lock (changing) if (leases.ContainsKey(id)) End(id);
    }

    /// <summary>Ends the leases whose time is over; called before each commit, which deletes what nothing holds any more.</summary>
    public void EndExpired()
    {
        lock (changing)
        {
            var now = time.GetUtcNow();
            foreach (var (id, _) in leases.Where(lease => lease.Value.Until < now).ToList()) End(id);
            checksums.KeepOnly(leases.Values.SelectMany(lease => lease.Commit.Files).Select(file => file.Name).ToHashSet(StringComparer.Ordinal));
        }
    }

    void End(string id)
    {
        leases.Remove(id, out var lease);
        Policy.Release(lease!.Held);
    }

    sealed class Lease(PublishedCommit commit, IndexCommit held)
    {
        public PublishedCommit Commit => commit;

        public IndexCommit Held => held;

        public DateTimeOffset Until { get; set; }
    }
}
