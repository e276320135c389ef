using Grpc.Core.Interceptors;

namespace Grpc.Net.ClientFactory;

/// <summary>An interceptor of the clients of one name. Immutable.</summary>
public class InterceptorRegistration
{
    /// <summary>An interceptor and how long one lives.</summary>
    public InterceptorRegistration(InterceptorScope scope, Func<IServiceProvider, Interceptor> creator)
    {
        ArgumentNullException.ThrowIfNull(creator);
        Scope = scope;
        Creator = creator;
    }

    /// <summary>How long one lives.</summary>
    public InterceptorScope Scope { get; }

    /// <summary>Makes one from the services of the channel or of the client's scope.</summary>
    public Func<IServiceProvider, Interceptor> Creator { get; }
}

/// <summary>How long an interceptor lives.</summary>
public enum InterceptorScope
{
    /// <summary>Made once and shared by all clients of the name.</summary>
    Channel = 0,
    /// <summary>Made with each client.</summary>
    Client = 1,
}
