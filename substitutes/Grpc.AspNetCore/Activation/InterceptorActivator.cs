using System.Collections.Concurrent;
using Grpc.Core.Interceptors;
using Microsoft.Extensions.DependencyInjection;

namespace Grpc.AspNetCore.Server;

/// <summary>Obtains the interceptors of one call.</summary>
public interface IGrpcInterceptorActivator
{
    /// <summary>The interceptor for a call whose scoped services are given.</summary>
    GrpcActivatorHandle<Interceptor> Create(IServiceProvider serviceProvider, InterceptorRegistration interceptorRegistration);

    /// <summary>Lets go of the interceptor when the call has ended.</summary>
    ValueTask ReleaseAsync(GrpcActivatorHandle<Interceptor> interceptor);
}

/// <summary>The activator of one type of interceptor.</summary>
public interface IGrpcInterceptorActivator<TInterceptor> : IGrpcInterceptorActivator where TInterceptor : Interceptor;

/// <summary>Takes the interceptor from the container if it is registered and takes no arguments, else makes one for the call.</summary>
sealed class InterceptorActivator<TInterceptor> : IGrpcInterceptorActivator<TInterceptor> where TInterceptor : Interceptor
{
    readonly ConcurrentDictionary<InterceptorRegistration, ObjectFactory> factories = new();

    public GrpcActivatorHandle<Interceptor> Create(IServiceProvider serviceProvider, InterceptorRegistration interceptorRegistration)
    {
        if (interceptorRegistration.Arguments.Count == 0 && serviceProvider.GetService<TInterceptor>() is { } registered)
            return new(registered, created: false, state: null);
        var factory = factories.GetOrAdd(interceptorRegistration, static registration =>
            ActivatorUtilities.CreateFactory(registration.Type, [.. registration.Arguments.Select(argument => argument.GetType())]));
        return new((Interceptor)factory(serviceProvider, [.. interceptorRegistration.Arguments]), created: true, state: null);
    }

    public ValueTask ReleaseAsync(GrpcActivatorHandle<Interceptor> interceptor) =>
        Disposal.OfCreated(interceptor.Created, interceptor.Instance);
}
