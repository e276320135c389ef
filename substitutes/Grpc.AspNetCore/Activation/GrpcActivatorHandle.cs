namespace Grpc.AspNetCore.Server;

/// <summary>An object that was obtained for one call, and what must be known to let go of it. Immutable.</summary>
public readonly struct GrpcActivatorHandle<T>
{
    /// <summary>A handle.</summary>
    public GrpcActivatorHandle(T instance, bool created, object? state)
    {
        Instance = instance;
        Created = created;
        State = state;
    }

    /// <summary>The object.</summary>
    public T Instance { get; }

    /// <summary>Whether it was made for the call, so that it is disposed with the call.</summary>
    public bool Created { get; }

    /// <summary>What the activator wants back on release, or null.</summary>
    public object? State { get; }
}
