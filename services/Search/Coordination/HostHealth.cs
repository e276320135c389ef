using System.Collections.Concurrent;
using Khabar.Services.Search.Shards;

namespace Khabar.Services.Search.Coordination;

/// <summary>Remembers for a short time which hosts failed, so that not every query finds out anew. Thread-safe.</summary>
internal sealed class HostHealth(TimeProvider time)
{
    /// <summary>How long a host that failed is asked only where no other is left.</summary>
    static readonly TimeSpan Memory = TimeSpan.FromSeconds(2);

    readonly ConcurrentDictionary<IShardHost, long> failures = [];

    /// <summary>The host failed just now. A process that asks itself does not come to avoid itself.</summary>
    public void Failed(IShardHost host)
    {
        if (host.IsRemote)
            failures[host] = time.GetTimestamp();
    }

    /// <summary>True if the host failed a short time ago.</summary>
    public bool IsSuspect(IShardHost host)
    {
        if (!failures.TryGetValue(host, out long failed))
            return false;
        if (time.GetElapsedTime(failed) < Memory)
            return true;
        failures.TryRemove(host, out _);
        return false;
    }
}
