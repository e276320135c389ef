using System.Globalization;
using Google.Protobuf.WellKnownTypes;
using Grpc.Core;
using Khabar.Defaults.Publication;
using Khabar.Defaults.Storage;
using Khabar.V1;

namespace Khabar.Services.Search.Copies;

/// <summary>
/// A shard's index as copied from whichever indexer publishes it. What was copied last is there again after a restart and is served when no indexer
/// can be reached. One caller copies; anybody reads.
/// </summary>
internal sealed class ShardCopy
{
    const string FileName = "copy.json";

    /// <summary>How long an indexer may keep a question open until it has a newer commit; also the bound of staleness while all is well.</summary>
    static readonly TimeSpan Wait = TimeSpan.FromSeconds(1);

    static readonly TimeSpan AnswerTime = TimeSpan.FromSeconds(5);

    readonly ShardKey key;
    readonly string root;
    readonly TimeProvider time;
    CommitFolder? folder;
    volatile CopiedCommit? current;
    long freshAt;

    /// <param name="key">The shard.</param>
    /// <param name="root">Its folder, which holds nothing else.</param>
    /// <param name="time">The clock.</param>
    /// <exception cref="InvalidDataException">What was copied before is damaged.</exception>
    public ShardCopy(ShardKey key, string root, TimeProvider time)
    {
        (this.key, this.root, this.time) = (key, root, time);
        current = CopiedCommit.Load(Path.Combine(root, FileName));
        freshAt = (current is null ? time.GetUtcNow() : new DateTimeOffset(File.GetLastWriteTimeUtc(Path.Combine(root, FileName)))).ToUnixTimeMilliseconds();
    }

    /// <summary>The commit that is served; null until the first was copied.</summary>
    public CopiedCommit? Current => current;

    /// <summary>The folder of its index; null until the first commit was copied.</summary>
    public string? Folder => current is { } commit ? SlotFolder(commit.Slot) : null;

    /// <summary>Offset of the last log entry that the indexer told of.</summary>
    public ulong LogEnd { get; private set; }

    /// <summary>How long ago an indexer last said that there was nothing newer.</summary>
    public TimeSpan Staleness => TimeSpan.FromMilliseconds(Math.Max(0, time.GetUtcNow().ToUnixTimeMilliseconds() - Interlocked.Read(ref freshAt)));

    /// <summary>Waits a short time for a commit newer than the current and copies it. Returns false if the indexer's is older.</summary>
    /// <exception cref="RpcException">The indexer did not answer, or does not publish the shard.</exception>
    /// <exception cref="IOException">The disk failed.</exception>
    /// <exception cref="InvalidDataException">What was sent is not what was published.</exception>
    public async Task<bool> FollowAsync(string peer, PublicationService.PublicationServiceClient client, CancellationToken cancellation)
    {
        var had = current;
        string known = had?.Peer == peer ? had.CommitId : "";
        var asked = new GetCommitRequest
        {
            Collection = key.Collection,
            Shard = (uint)key.Shard,
            Generation = (uint)key.Generation,
            KnownCommitId = known,
            Wait = had is null || known.Length == 0 ? null : Duration.FromTimeSpan(Wait),
        };
        var commit = await client.GetCommitAsync(asked, deadline: DateTime.UtcNow + AnswerTime, cancellationToken: cancellation);
        LogEnd = commit.LogEnd;
        if (had is not null && commit.Offset < had.Offset)
            return false;
        if (had is null || commit.CommitId != known)
            await CopyAsync(had, peer, client, commit, cancellation);
        Interlocked.Exchange(ref freshAt, time.GetUtcNow().ToUnixTimeMilliseconds());
        return true;
    }

    /// <summary>Deletes everything. Readers keep what they have open.</summary>
    public void Delete()
    {
        current = null;
        if (Directory.Exists(root))
            Directory.Delete(root, recursive: true);
    }

    async Task CopyAsync(CopiedCommit? had, string peer, PublicationService.PublicationServiceClient client, GetCommitResponse commit, CancellationToken cancellation)
    {
        bool sameLine = had is not null && had.Peer == peer && had.Line == CopiedCommit.LineOf(commit.CommitId);
        var next = new CopiedCommit(sameLine ? had!.Slot : (had?.Slot ?? 0) + 1, peer, commit.CommitId, commit.Offset);
        var target = sameLine && folder is not null ? folder : new CommitFolder(SlotFolder(next.Slot));
        if (had is not null && !sameLine)
            LinkFiles(SlotFolder(had.Slot), SlotFolder(next.Slot));
        await target.CopyAsync(client, key.Collection, (uint)key.Shard, commit, cancellation);
        DurableFiles.CreateFolder(root);
        next.Save(Path.Combine(root, FileName));
        (folder, current) = (target, next);
        if (commit.Files.Count > 0)
            target.Keep(commit);
        if (!sameLine)
            DeleteOtherSlots(next.Slot);
    }

    /// <summary>Indexers that took a shard over from each other have files in common, which need not come over the network again.</summary>
    static void LinkFiles(string from, string to)
    {
        if (!Directory.Exists(from))
            return;
        DurableFiles.CreateFolder(to);
        foreach (string file in Directory.EnumerateFiles(from))
        {
            string link = Path.Combine(to, Path.GetFileName(file));
            if (!File.Exists(link))
                DurableFiles.Link(file, link);
        }
    }

    void DeleteOtherSlots(int kept)
    {
        foreach (string slot in Directory.EnumerateDirectories(root).Where(slot => slot != SlotFolder(kept)).ToList())
            Directory.Delete(slot, recursive: true);
    }

    string SlotFolder(int slot) => Path.Combine(root, slot.ToString(CultureInfo.InvariantCulture));
}
