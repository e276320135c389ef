using Khabar.V1;

namespace Khabar.Gateway.Status;

/// <summary>The answer of <c>GET /v1/status</c>.</summary>
/// <param name="Collection">The collection that the shards are of.</param>
/// <param name="Indexers">The processes of Indexing that are alive.</param>
/// <param name="Searchers">The processes of Search that are alive.</param>
/// <param name="Shards">The shards, by number; none if nothing was ever stored.</param>
sealed record StatusAnswer(string Collection, IReadOnlyList<MemberState> Indexers, IReadOnlyList<MemberState> Searchers, IReadOnlyList<ShardState> Shards);

/// <summary>One process.</summary>
/// <param name="Address">Where it takes calls.</param>
/// <param name="Answers">False if it did not answer the question for its status.</param>
/// <param name="Shards">How many shards of the collection it indexes or holds.</param>
sealed record MemberState(string Address, bool Answers, int Shards);

/// <summary>One shard.</summary>
/// <param name="Shard">Its number, from 0.</param>
/// <param name="LogEnd">Offset of the last durable entry that any indexer knows of.</param>
/// <param name="LogBytes">Bytes of the log on an indexer's disk; 0 where the log is elsewhere.</param>
/// <param name="Indexers">Who indexes it.</param>
/// <param name="Replicas">Who serves it.</param>
sealed record ShardState(uint Shard, ulong LogEnd, long LogBytes, IReadOnlyList<IndexState> Indexers, IReadOnlyList<ReplicaState> Replicas);

/// <summary>A shard's index at one indexer.</summary>
/// <param name="Member">The indexer's address.</param>
/// <param name="Committed">Offset up to which the last commit holds the log.</param>
/// <param name="LagEntries">Entries that the last commit does not hold yet.</param>
/// <param name="LagSeconds">Age of the oldest of them, in seconds.</param>
/// <param name="Articles">Articles in the last commit.</param>
/// <param name="Segments">Its segments.</param>
/// <param name="Bytes">Its bytes.</param>
/// <param name="DeadLetters">Durable entries that could not be indexed and were passed over.</param>
sealed record IndexState(string Member, ulong Committed, ulong LagEntries, double LagSeconds, long Articles, int Segments, long Bytes, long DeadLetters)
{
    public static IndexState From(string member, ShardStatus status) => new(
        member, status.Committed, status.LagEntries, Seconds(status.Lag) ?? 0, status.Articles, status.Segments, status.IndexBytes, status.DeadLetters);

    internal static double? Seconds(Google.Protobuf.WellKnownTypes.Duration? duration) =>
        duration is null ? null : Math.Round(duration.ToTimeSpan().TotalSeconds, 3);
}

/// <summary>A shard's replica at one Search process.</summary>
/// <param name="Member">The process's address.</param>
/// <param name="Generation">The generation of the index that is served.</param>
/// <param name="Committed">Offset up to which the commit that is served holds the log.</param>
/// <param name="StalenessSeconds">How long ago an indexer last confirmed that commit, in seconds; null where the folder is the indexer's own.</param>
/// <param name="Articles">Articles in it.</param>
/// <param name="Segments">Its segments.</param>
/// <param name="Bytes">Its bytes.</param>
sealed record ReplicaState(string Member, uint Generation, ulong Committed, double? StalenessSeconds, long Articles, int Segments, long Bytes)
{
    public static ReplicaState From(string member, ReplicaStatus status) => new(
        member, status.Generation, status.Committed, IndexState.Seconds(status.Staleness), status.Articles, status.Segments, status.Bytes);
}
