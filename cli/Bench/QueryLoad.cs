using System.Collections.Concurrent;
using System.Diagnostics;

namespace Khabar.Cli.Bench;

/// <summary>Keeps a number of searches under way, taking the queries in turn. Not thread-safe.</summary>
sealed class QueryLoad(Func<string, Task> search, string[] queries, int concurrency)
{
    int next = -1;

    /// <summary>Runs for a while.</summary>
    /// <returns>The latencies, shortest first; at least one.</returns>
    public async Task<TimeSpan[]> RunAsync(TimeSpan time, CancellationToken cancellation)
    {
        var latencies = new ConcurrentBag<TimeSpan>();
        var clock = Stopwatch.StartNew();
        await Task.WhenAll(Enumerable.Range(0, concurrency).Select(async _ =>
        {
            do
            {
                cancellation.ThrowIfCancellationRequested();
                var begun = Stopwatch.GetTimestamp();
                await search(queries[(uint)Interlocked.Increment(ref next) % (uint)queries.Length]);
                latencies.Add(Stopwatch.GetElapsedTime(begun));
            }
            while (clock.Elapsed < time);
        }));
        return [.. latencies.Order()];
    }

    /// <summary>The latency that a share of the searches, 0 to 1, does not exceed.</summary>
    public static TimeSpan Percentile(TimeSpan[] sorted, double share) => sorted[Math.Clamp((int)Math.Ceiling(share * sorted.Length) - 1, 0, sorted.Length - 1)];
}
