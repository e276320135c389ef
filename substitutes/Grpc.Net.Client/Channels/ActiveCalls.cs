using System.Collections.Concurrent;

namespace Grpc.Net.Client;

/// <summary>The calls of a channel that have not ended.</summary>
sealed class ActiveCalls
{
    readonly ConcurrentDictionary<IDisposable, bool> calls = new();

    public void Add(IDisposable call) => calls.TryAdd(call, true);

    public void Remove(IDisposable call) => calls.TryRemove(call, out _);

    public void CancelAll()
    {
        foreach (var call in calls.Keys) call.Dispose();
    }
}
