using Microsoft.Extensions.DependencyInjection;

namespace Grpc.AspNetCore.Server;

/// <summary>Obtains the object that serves one call.</summary>
public interface IGrpcServiceActivator<TGrpcService> where TGrpcService : class
{
    /// <summary>The object for a call whose scoped services are given.</summary>
    GrpcActivatorHandle<TGrpcService> Create(IServiceProvider serviceProvider);

    /// <summary>Lets go of the object when the call has ended.</summary>
    ValueTask ReleaseAsync(GrpcActivatorHandle<TGrpcService> service);
}

/// <summary>Takes the service from the container if it is registered, else makes one for the call and disposes it afterwards.</summary>
sealed class ServiceActivator<TGrpcService> : IGrpcServiceActivator<TGrpcService> where TGrpcService : class
{
    static readonly Lazy<ObjectFactory<TGrpcService>> Factory = new(() => ActivatorUtilities.CreateFactory<TGrpcService>([]));

    public GrpcActivatorHandle<TGrpcService> Create(IServiceProvider serviceProvider) =>
        serviceProvider.GetService<TGrpcService>() is { } registered
            ? new(registered, created: false, state: null)
            : new(Factory.Value(serviceProvider, []), created: true, state: null);

    public ValueTask ReleaseAsync(GrpcActivatorHandle<TGrpcService> service) => Disposal.OfCreated(service.Created, service.Instance);
}
