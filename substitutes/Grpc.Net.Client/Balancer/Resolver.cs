namespace Grpc.Net.Client.Balancer;

/// <summary>Finds the addresses behind a channel's address, once or again and again.</summary>
public abstract class Resolver : IDisposable
{
    /// <summary>For resolvers.</summary>
    protected Resolver() { }

    /// <summary>Begins; the listener is told each result, one at a time. Called once.</summary>
    public abstract void Start(Action<ResolverResult> listener);

    /// <summary>Asks for a result soon, since connecting to an address failed. Nothing unless overridden.</summary>
    public virtual void Refresh() { }

    /// <inheritdoc/>
    public void Dispose()
    {
        Dispose(disposing: true);
        GC.SuppressFinalize(this);
    }

    /// <summary>Stops.</summary>
    protected virtual void Dispose(bool disposing) { }
}
