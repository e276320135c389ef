using Khabar.Services.Indexing.Collections;
using Microsoft.Extensions.Diagnostics.HealthChecks;

namespace Khabar.Services.Indexing.Shards;

/// <summary>
/// Says which shards are not being indexed, and why. Articles are taken and returned all the same, so it is degraded, not down.
/// </summary>
internal sealed class IndexingHealthCheck(CollectionRegistry collections) : IHealthCheck
{
    public Task<HealthCheckResult> CheckHealthAsync(HealthCheckContext context, CancellationToken cancellationToken = default)
    {
        var failures = new Dictionary<string, object>();
        foreach (var collection in collections.Open)
        {
            foreach (var shard in collection.Shards)
            {
                if (shard.Served?.Progress.Failure is { } failure)
                    failures[$"{collection.Name}/{shard.Number}"] = $"since {failure.Since:O}: {failure.Cause.Message}";
            }
        }
        return Task.FromResult(failures.Count == 0
            ? HealthCheckResult.Healthy()
            : HealthCheckResult.Degraded("Not indexed at present: " + string.Join(", ", failures.Keys), data: failures));
    }
}
