namespace Grpc.Core;

/// <summary>The messages that the other side sends, one reader at a time.</summary>
public interface IAsyncStreamReader<out T>
{
    /// <summary>The message that the last successful <see cref="MoveNext"/> read.</summary>
    /// <exception cref="InvalidOperationException">No message was read yet.</exception>
    T Current { get; }

    /// <summary>Reads the next message; false after the last.</summary>
    /// <exception cref="InvalidOperationException">Another read is still under way.</exception>
    /// <exception cref="RpcException">On a client, the call ended with a status other than OK.</exception>
    Task<bool> MoveNext(CancellationToken cancellationToken);
}
