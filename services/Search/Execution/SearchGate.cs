using Khabar.Defaults.Errors;

namespace Khabar.Services.Search.Execution;

/// <summary>
/// Lets a bounded number of searches run at a time, a bounded number wait, and turns the others away. Searching is work for
/// processors, so running more at once than there are processors makes every one slower. Thread-safe.
/// </summary>
internal sealed class SearchGate(int running, int waiting) : IDisposable
{
    static readonly TimeSpan RetryAfter = TimeSpan.FromMilliseconds(250);

    readonly SemaphoreSlim places = new(running);
    int inside;

    /// <summary>Waits for a place; dispose the result to give it back.</summary>
    /// <exception cref="Grpc.Core.RpcException">RESOURCE_EXHAUSTED: too many searches wait already.</exception>
    /// <exception cref="OperationCanceledException">The caller gave up.</exception>
    public async Task<IDisposable> EnterAsync(CancellationToken cancellation)
    {
        if (Interlocked.Increment(ref inside) > running + waiting)
        {
            Interlocked.Decrement(ref inside);
            throw RpcErrors.ResourceExhausted($"{waiting} searches are waiting already.", RetryAfter);
        }
        try
        {
            await places.WaitAsync(cancellation);
            return new Place(this);
        }
        catch (OperationCanceledException)
        {
            Interlocked.Decrement(ref inside);
            throw;
        }
    }

    public void Dispose() => places.Dispose();

    void Leave()
    {
        places.Release();
        Interlocked.Decrement(ref inside);
    }

    sealed class Place(SearchGate gate) : IDisposable
    {
        public void Dispose() => gate.Leave();
    }
}
