using Grpc.Core;

namespace Grpc.AspNetCore.Server;

/// <summary>Marks the endpoint of a method. Immutable.</summary>
public sealed class GrpcMethodMetadata
{
    /// <summary>The method and the class that serves it.</summary>
    public GrpcMethodMetadata(Type serviceType, IMethod method)
    {
        ArgumentNullException.ThrowIfNull(serviceType);
        ArgumentNullException.ThrowIfNull(method);
        ServiceType = serviceType;
        Method = method;
    }

    /// <summary>The class that serves the method.</summary>
    public Type ServiceType { get; }

    /// <summary>The method.</summary>
    public IMethod Method { get; }
}
