namespace Grpc.AspNetCore.Server;

/// <summary>The end of objects that were made for one call.</summary>
static class Disposal
{
    public static ValueTask OfCreated(bool created, object instance)
    {
        if (!created) return default;
        if (instance is IAsyncDisposable asynchronous) return asynchronous.DisposeAsync();
        (instance as IDisposable)?.Dispose();
        return default;
    }
}
