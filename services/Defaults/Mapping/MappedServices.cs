using System.Reflection;
using Google.Protobuf.Reflection;
using Grpc.AspNetCore.Server;
using Grpc.Core;
using Microsoft.AspNetCore.Routing;

namespace Khabar.Defaults.Mapping;

/// <summary>The gRPC services that a host has mapped, read from its endpoints. Safe for concurrent use.</summary>
sealed class MappedServices(EndpointDataSource endpoints)
{
    /// <summary>The full names of the services.</summary>
    public IReadOnlySet<string> Names => Methods.Select(method => method.Method.ServiceName).ToHashSet(StringComparer.Ordinal);

    /// <summary>The descriptors of the services whose base class was generated from a proto file.</summary>
    public IReadOnlyList<ServiceDescriptor> Descriptors =>
        [.. Methods.Select(method => DescriptorOf(method.ServiceType)).OfType<ServiceDescriptor>().Distinct()];

    IEnumerable<GrpcMethodMetadata> Methods =>
        endpoints.Endpoints.Select(endpoint => endpoint.Metadata.GetMetadata<GrpcMethodMetadata>()).OfType<GrpcMethodMetadata>();

    /// <summary>Generated code keeps the descriptor beside the bind method that the base class names.</summary>
    static ServiceDescriptor? DescriptorOf(Type serviceType) =>
        serviceType.GetCustomAttribute<BindServiceMethodAttribute>(inherit: true)?.BindType
            .GetProperty("Descriptor", BindingFlags.Public | BindingFlags.Static)?.GetValue(null) as ServiceDescriptor;
}
