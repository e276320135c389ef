namespace Khabar.Services.Indexing.Telemetry;

/// <summary>What one shard tells about itself.</summary>
/// <param name="Metrics">Counts and times.</param>
/// <param name="Trace">Spans of the indexer.</param>
internal sealed record ShardTelemetry(IndexingMetrics.ShardMetrics Metrics, IndexingTrace Trace);
