using Grpc.AspNetCore.ClientFactory;
using Grpc.Core;
using Grpc.Core.Interceptors;
using Microsoft.AspNetCore.Http;

namespace Grpc.AspNetCore.Server.ClientFactory;

/// <summary>Narrows the options of each call by the call that is being served: the earlier deadline, either cancellation.</summary>
sealed class ContextPropagationInterceptor(IHttpContextAccessor accessor, GrpcContextPropagationOptions options) : Interceptor
{
    public override TResponse BlockingUnaryCall<TRequest, TResponse>(
        TRequest request, ClientInterceptorContext<TRequest, TResponse> context,
        BlockingUnaryCallContinuation<TRequest, TResponse> continuation)
    {
        var (narrowed, link) = Narrow(context);
        using (link) return continuation(request, narrowed);
    }

    public override AsyncUnaryCall<TResponse> AsyncUnaryCall<TRequest, TResponse>(
        TRequest request, ClientInterceptorContext<TRequest, TResponse> context,
        AsyncUnaryCallContinuation<TRequest, TResponse> continuation)
    {
        var (narrowed, link) = Narrow(context);
        var call = continuation(request, narrowed);
        return link is null ? call : new AsyncUnaryCall<TResponse>(
            UnlinkedAfter(call.ResponseAsync, link), call.ResponseHeadersAsync, call.GetStatus, call.GetTrailers, Both(call, link));
    }

    public override AsyncClientStreamingCall<TRequest, TResponse> AsyncClientStreamingCall<TRequest, TResponse>(
        ClientInterceptorContext<TRequest, TResponse> context, AsyncClientStreamingCallContinuation<TRequest, TResponse> continuation)
    {
        var (narrowed, link) = Narrow(context);
        var call = continuation(narrowed);
        return link is null ? call : new AsyncClientStreamingCall<TRequest, TResponse>(
            call.RequestStream, UnlinkedAfter(call.ResponseAsync, link), call.ResponseHeadersAsync,
            call.GetStatus, call.GetTrailers, Both(call, link));
    }

    public override AsyncServerStreamingCall<TResponse> AsyncServerStreamingCall<TRequest, TResponse>(
        TRequest request, ClientInterceptorContext<TRequest, TResponse> context,
        AsyncServerStreamingCallContinuation<TRequest, TResponse> continuation)
    {
        var (narrowed, link) = Narrow(context);
        var call = continuation(request, narrowed);
        return link is null ? call : new AsyncServerStreamingCall<TResponse>(
            call.ResponseStream, call.ResponseHeadersAsync, call.GetStatus, call.GetTrailers, Both(call, link));
    }

    public override AsyncDuplexStreamingCall<TRequest, TResponse> AsyncDuplexStreamingCall<TRequest, TResponse>(
        ClientInterceptorContext<TRequest, TResponse> context, AsyncDuplexStreamingCallContinuation<TRequest, TResponse> continuation)
    {
        var (narrowed, link) = Narrow(context);
        var call = continuation(narrowed);
        return link is null ? call : new AsyncDuplexStreamingCall<TRequest, TResponse>(
            call.RequestStream, call.ResponseStream, call.ResponseHeadersAsync, call.GetStatus, call.GetTrailers, Both(call, link));
    }

    /// <summary>The context with the served call's limits, and the link to its cancellation that must end with the call.</summary>
    (ClientInterceptorContext<TRequest, TResponse>, CancellationTokenSource?) Narrow<TRequest, TResponse>(
        ClientInterceptorContext<TRequest, TResponse> context) where TRequest : class where TResponse : class
    {
        if (accessor.HttpContext?.Features.Get<IServerCallContextFeature>()?.ServerCallContext is not { } served)
            return options.SuppressContextNotFoundErrors
                ? (context, null)
                : throw new InvalidOperationException(
                    "Unable to propagate server context values to the call: it is not made while a gRPC call is being served.");

        var own = context.Options;
        if (served.Deadline < (own.Deadline ?? DateTime.MaxValue)) own = own.WithDeadline(served.Deadline);
        CancellationTokenSource? link = null;
        if (!own.CancellationToken.CanBeCanceled)
        {
            own = own.WithCancellationToken(served.CancellationToken);
        }
        else if (served.CancellationToken.CanBeCanceled)
        {
            link = CancellationTokenSource.CreateLinkedTokenSource(own.CancellationToken, served.CancellationToken);
            own = own.WithCancellationToken(link.Token);
        }
        return (new(context.Method, context.Host, own), link);
    }

    static async Task<TResponse> UnlinkedAfter<TResponse>(Task<TResponse> response, CancellationTokenSource link)
    {
        using (link) return await response.ConfigureAwait(false);
    }

    static Action Both(IDisposable call, IDisposable link) => () =>
    {
        call.Dispose();
        link.Dispose();
    };
}
