using Grpc.Core;
using Grpc.Net.Client;

namespace Grpc.Net.ClientFactory;

/// <summary>The configuration of the clients of one name.</summary>
public class GrpcClientFactoryOptions
{
    /// <summary>The address of their channel; must be set.</summary>
    public Uri? Address { get; set; }

    /// <summary>Applied to the channel's options in order.</summary>
    public IList<Action<GrpcChannelOptions>> ChannelOptionsActions { get; } = [];

    /// <summary>Applied to the options of each call in order.</summary>
    public IList<Action<CallOptionsContext>> CallOptionsActions { get; } = [];

    /// <summary>Interceptors made once a channel or once a client.</summary>
    public IList<InterceptorRegistration> InterceptorRegistrations { get; } = [];

    /// <summary>Makes a client from an invoker; null: its constructor that takes one.</summary>
    public Func<CallInvoker, object>? Creator { get; set; }
}
