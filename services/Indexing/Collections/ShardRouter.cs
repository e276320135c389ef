using System.Text;

namespace Khabar.Services.Indexing.Collections;

/// <summary>Tells which shard an article belongs to. The answer is a part of the format on disk and never changes.</summary>
internal static class ShardRouter
{
    /// <summary>
    /// The shard of an article, from 0: FNV-1a (64 bits) over the UTF-8 of its id, its bits mixed by the finaliser of
    /// MurmurHash3 since FNV's low bits alone spread short ids poorly, modulo the number of shards.
    /// </summary>
    public static int ShardOf(string id, int shards)
    {
        var hash = 14695981039346656037ul;
        foreach (var letter in Encoding.UTF8.GetBytes(id)) hash = (hash ^ letter) * 1099511628211ul;
        hash = (hash ^ hash >> 33) * 0xff51afd7ed558ccdul;
        hash = (hash ^ hash >> 33) * 0xc4ceb9fe1a85ec53ul;
        return (int)((hash ^ hash >> 33) % (uint)shards);
    }
}
