using Grpc.Core;

namespace Grpc.AspNetCore.Server;

/// <summary>The call that an HTTP request carries, among the request's features.</summary>
public interface IServerCallContextFeature
{
    /// <summary>The call.</summary>
    ServerCallContext ServerCallContext { get; }
}
