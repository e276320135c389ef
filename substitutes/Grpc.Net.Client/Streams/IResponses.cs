namespace Grpc.Net.Client.Streams;

/// <summary>Where the responses of a call are read from.</summary>
interface IResponses<TResponse> where TResponse : class
{
    /// <summary>The next response if it has arrived in full, without waiting.</summary>
    bool TryRead(out TResponse? response);

    /// <summary>The next response; null when the call has ended with OK.</summary>
    /// <exception cref="Core.RpcException">The call has ended with another status.</exception>
    ValueTask<TResponse?> ReadAsync();

    /// <summary>Cancels the call unless it has ended.</summary>
    void Cancel(string reason);
}
