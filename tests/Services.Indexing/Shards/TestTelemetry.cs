using System.Diagnostics.Metrics;
using Khabar.Services.Indexing.Telemetry;

namespace Khabar.Services.Indexing.Tests.Shards;

/// <summary>Telemetry that nobody listens to.</summary>
static class TestTelemetry
{
    public static ShardTelemetry Shard { get; } = new(new IndexingMetrics(new Meter("tests")).Of("news", 0), new("news", 0));
}
