namespace Khabar.Services.Search.Copies;

/// <summary>Names the index of one shard.</summary>
/// <param name="Collection">The collection.</param>
/// <param name="Generation">The generation of the index.</param>
/// <param name="Shard">The shard.</param>
internal readonly record struct ShardKey(string Collection, int Generation, int Shard)
{
    public override string ToString() => $"{Collection}/{Generation}/{Shard}";
}
