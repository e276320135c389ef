using System.Text;
using Khabar.Defaults.Checksums;

namespace Khabar.Defaults.Membership;

/// <summary>
/// Rendezvous hashing (Thaler and Ravishankar, "Using name-based mappings to increase hit rates", 1998): who owns a key is computed
/// from the members' names alone, and a member that joins or leaves moves its own share and nothing else.
/// </summary>
public static class Rendezvous
{
    /// <summary>The members by how well they score for a key, best first; the owners are the first of them.</summary>
    /// <param name="key">What is owned, such as <see cref="ShardKey"/>.</param>
    /// <param name="members">The members' names, each once, in any order.</param>
    public static IReadOnlyList<string> Order(string key, IEnumerable<string> members) =>
        [.. members.OrderByDescending(member => Score(key, member)).ThenBy(member => member, StringComparer.Ordinal)];

    /// <summary>The owners of a key, best first: as many as there are replicas, or all members if they are fewer.</summary>
    /// <param name="key">What is owned, such as <see cref="ShardKey"/>.</param>
    /// <param name="members">The members' names, each once, in any order.</param>
    /// <param name="replicas">How many owners a key has, at least 1.</param>
    public static IReadOnlyList<string> Owners(string key, IEnumerable<string> members, int replicas)
    {
        ArgumentOutOfRangeException.ThrowIfLessThan(replicas, 1);
        return [.. Order(key, members).Take(replicas)];
    }

    /// <summary>The key of a shard.</summary>
    public static string ShardKey(string collection, int shard) => $"{collection}/{shard}";

    // A zero byte divides the two, so that no key and member can be mistaken for others.
    static ulong Score(string key, string member) => XxHash64.Compute(Encoding.UTF8.GetBytes($"{member}\0{key}"));
}
