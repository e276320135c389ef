using System.Text.Json;

namespace Khabar.Scenarios.Scaling;

/// <summary>What a suite's status says.</summary>
static class StatusReading
{
    /// <summary>True if so many members are there, and each shard has two indexers and two searchers that hold it.</summary>
    public static bool IsWhole(this JsonElement status, int indexers, int searchers) =>
        Answering(status, "indexers") == indexers && Answering(status, "searchers") == searchers
        && HeldBy(status, "indexers").All(holders => holders >= 2) && HeldBy(status, "replicas").All(holders => holders >= 2);

    /// <summary>How many members hold each shard.</summary>
    /// <param name="status">The status.</param>
    /// <param name="who"><c>indexers</c> or <c>replicas</c>.</param>
    public static List<int> HeldBy(this JsonElement status, string who) => [.. status.GetProperty("shards").EnumerateArray().Select(shard => shard.GetProperty(who).GetArrayLength())];

    /// <summary>True if every index and every replica holds everything that is in the log.</summary>
    public static bool HasCaughtUp(this JsonElement status) => status.GetProperty("shards").EnumerateArray().All(shard =>
        ((JsonElement[])[.. shard.GetProperty("indexers").EnumerateArray(), .. shard.GetProperty("replicas").EnumerateArray()])
            .All(place => place.GetProperty("committed").GetUInt64() == shard.GetProperty("log_end").GetUInt64()));

    /// <summary>How many members of a kind answer.</summary>
    /// <param name="status">The status.</param>
    /// <param name="who"><c>indexers</c> or <c>searchers</c>.</param>
    public static int Answering(this JsonElement status, string who) => status.GetProperty(who).EnumerateArray().Count(member => member.GetProperty("answers").GetBoolean());
}
