using Grpc.Core.Interceptors;

namespace Grpc.Net.ClientFactory;

/// <summary>Lets the configured actions change the options of each call.</summary>
sealed class CallOptionsInterceptor(IEnumerable<Action<CallOptionsContext>> actions, IServiceProvider services) : ClientInterceptor
{
    protected override ClientInterceptorContext<TRequest, TResponse> Changed<TRequest, TResponse>(
        ClientInterceptorContext<TRequest, TResponse> context)
    {
        var options = new CallOptionsContext(context.Options, services);
        foreach (var change in actions) change(options);
        return new(context.Method, context.Host, options.CallOptions);
    }
}
