namespace Khabar.Testing;

/// <summary>How many processes a suite has.</summary>
/// <param name="Indexers">The most processes of Indexing; more than one need a broker.</param>
/// <param name="Searchers">The most processes of Search.</param>
/// <param name="Replicas">How many processes of Search hold each shard.</param>
/// <param name="Shards">How many shards a collection has.</param>
sealed record SuiteLayout(int Indexers, int Searchers, int Replicas, int Shards)
{
    /// <summary>The nodes of the broker that has the logs; none for files of the one indexer.</summary>
    public IReadOnlyList<string> Brokers { get; init; } = [];

    /// <summary>Nodes of the broker that keep each log.</summary>
    public int LogReplicas { get; init; } = 1;

    public int Extractions { get; init; } = 1;

    public int Gateways { get; init; } = 1;

    /// <summary>Further settings of Search, as on the command line.</summary>
    public IReadOnlyList<string> SearchSettings { get; init; } = [];

    /// <summary>True if the ways to Indexing and Search can be cut and, where the tests may mount, their disks be filled.</summary>
    public bool Breakable { get; init; }
}
