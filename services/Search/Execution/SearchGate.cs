using Khabar.Defaults.Errors;

namespace Khabar.Services.Search.Execution;

/// <summary>
/// Lets a bounded number of conversations in and turns the others away; of those inside, a bounded number work at a time. Searching is work for
/// processors, so working on more at once than there are processors makes every one slower. Nobody holds a place while he waits for another
/// process, so processes that search for each other never wait in a circle. Thread-safe.
/// </summary>
internal sealed class SearchGate(int running, int waiting) : IDisposable
{
    static readonly TimeSpan RetryAfter = TimeSpan.FromMilliseconds(250);

    readonly SemaphoreSlim places = new(running);
    int inside;

    /// <summary>Conversations that are inside.</summary>
    public int Inside => Volatile.Read(ref inside);

    /// <summary>Lets a conversation in; dispose the result, once, when it is over.</summary>
    /// <exception cref="Grpc.Core.RpcException">RESOURCE_EXHAUSTED: too many are inside already.</exception>
    public IDisposable Admit()
    {
        if (Interlocked.Increment(ref inside) <= running + waiting)
            return new Visit(this);
        Interlocked.Decrement(ref inside);
        throw RpcErrors.ResourceExhausted($"{waiting} searches are waiting already.", RetryAfter);
    }

    /// <summary>Does a piece of work when a place is free, on another thread than the caller's.</summary>
    /// <exception cref="OperationCanceledException">The caller gave up.</exception>
    public async Task<T> WorkAsync<T>(Func<T> work, CancellationToken cancellation)
    {
        await places.WaitAsync(cancellation);
        try
        {
            return await Task.Run(work, cancellation);
        }
        finally
        {
            places.Release();
        }
    }

    public void Dispose() => places.Dispose();

    sealed class Visit(SearchGate gate) : IDisposable
    {
        public void Dispose() => Interlocked.Decrement(ref gate.inside);
    }
}
