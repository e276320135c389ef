using Grpc.Core;
using Grpc.Net.Client.Protocol;

namespace Grpc.Net.Client.Calls;

/// <summary>Adds what call credentials say to a request.</summary>
static class CallAuthentication
{
    public static bool IsNeeded(ChannelSettings settings, CallOptions options) =>
        settings.CallCredentials.Count > 0 || options.Credentials is not null;

    /// <exception cref="RpcException">
    /// UNAUTHENTICATED is left to the server; what a credential throws fails the call as INTERNAL.
    /// </exception>
    public static async Task AddAsync(
        HttpRequestMessage request, GrpcChannel channel, IMethod method, CallOptions options, CancellationToken cancellationToken)
    {
        // RFC 6750 section 5.3 and gRPC alike: credentials are not for connections that others can read.
        if (!channel.Settings.IsSecure && !channel.Settings.SendCredentialsInsecurely) return;
        var context = new AuthInterceptorContext(
            $"{channel.Address.GetLeftPart(UriPartial.Authority)}/{method.ServiceName}", method.Name, cancellationToken);
        foreach (var credentials in channel.Settings.CallCredentials) await AddAsync(request, credentials, context).ConfigureAwait(false);
        if (options.Credentials is { } own) await AddAsync(request, own, context).ConfigureAwait(false);
    }

    static async Task AddAsync(HttpRequestMessage request, CallCredentials credentials, AuthInterceptorContext context)
    {
        var collected = new InterceptorsOf(credentials);
        foreach (var interceptor in collected.Interceptors)
        {
            var metadata = new Metadata();
            await interceptor(context, metadata).ConfigureAwait(false);
            RequestHead.Add(request, metadata);
        }
    }

    sealed class InterceptorsOf : CallCredentialsConfiguratorBase
    {
        public InterceptorsOf(CallCredentials credentials) => credentials.InternalPopulateConfiguration(this, null);

        public List<AsyncAuthInterceptor> Interceptors { get; } = [];

        public override void SetAsyncAuthInterceptorCredentials(object? state, AsyncAuthInterceptor interceptor) =>
            Interceptors.Add(interceptor);

        public override void SetCompositeCredentials(object? state, IReadOnlyList<CallCredentials> credentials)
        {
            foreach (var one in credentials) one.InternalPopulateConfiguration(this, state);
        }
    }
}
