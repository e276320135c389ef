namespace Grpc.Core;

/// <summary>The requests of a streaming call.</summary>
public interface IClientStreamWriter<in T> : IAsyncStreamWriter<T>
{
    /// <summary>No request follows. Must be called for the server to see the end of the stream.</summary>
    Task CompleteAsync();
}
