namespace Grpc.Net.ClientFactory;

/// <summary>Makes clients that were added by name. Safe for concurrent use.</summary>
public abstract class GrpcClientFactory
{
    /// <summary>For the factory of this library and test doubles.</summary>
    protected GrpcClientFactory() { }

    /// <summary>A client with the configuration of the name; the clients of one name share a channel.</summary>
    /// <exception cref="InvalidOperationException">No client of the name was added, or it has no address.</exception>
    public abstract TClient CreateClient<TClient>(string name) where TClient : class;
}
