using Google.Protobuf;
using Grpc.Core;

namespace Khabar.Services.Embedded.InProcess;

/// <summary>Starts calls of every shape on an <see cref="InProcessChannel"/>. Handlers run on the thread pool, not on the caller's thread. Thread-safe.</summary>
sealed class InProcessInvoker(InProcessChannel channel, ServiceHandlers handlers) : CallInvoker
{
    public override TResponse BlockingUnaryCall<TRequest, TResponse>(Method<TRequest, TResponse> method, string? host, CallOptions options, TRequest request)
    {
        using var call = AsyncUnaryCall(method, host, options, request);
        return call.GetAwaiter().GetResult();
    }

    public override AsyncUnaryCall<TResponse> AsyncUnaryCall<TRequest, TResponse>(
        Method<TRequest, TResponse> method, string? host, CallOptions options, TRequest request)
    {
        var sent = Copy(request);
        var call = channel.Begin(method, host, options);
        var response = call.RunAsync(async () =>
            Copy(await handlers.Of<UnaryServerMethod<TRequest, TResponse>>(method)(sent, call)));
        return new(response, InProcessCall.Headers, InProcessCall.StatusOf, InProcessCall.TrailersOf, InProcessCall.Cancel, call);
    }

    public override AsyncServerStreamingCall<TResponse> AsyncServerStreamingCall<TRequest, TResponse>(
        Method<TRequest, TResponse> method, string? host, CallOptions options, TRequest request)
    {
        var sent = Copy(request);
        var call = channel.Begin(method, host, options);
        var responses = new MessageStream<TResponse>(call, toCaller: true);
        responses.EndWith(call.RunAsync(() => handlers.Of<ServerStreamingServerMethod<TRequest, TResponse>>(method)(sent, responses, call)));
        return new(responses, InProcessCall.Headers, InProcessCall.StatusOf, InProcessCall.TrailersOf, InProcessCall.Cancel, call);
    }

    public override AsyncClientStreamingCall<TRequest, TResponse> AsyncClientStreamingCall<TRequest, TResponse>(
        Method<TRequest, TResponse> method, string? host, CallOptions options)
    {
        var call = channel.Begin(method, host, options);
        var requests = new MessageStream<TRequest>(call, toCaller: false);
        var response = call.RunAsync(async () =>
            Copy(await handlers.Of<ClientStreamingServerMethod<TRequest, TResponse>>(method)(requests, call)));
        requests.EndWith(response);
        return new(requests, response, InProcessCall.Headers, InProcessCall.StatusOf, InProcessCall.TrailersOf, InProcessCall.Cancel, call);
    }

    public override AsyncDuplexStreamingCall<TRequest, TResponse> AsyncDuplexStreamingCall<TRequest, TResponse>(
        Method<TRequest, TResponse> method, string? host, CallOptions options)
    {
        var call = channel.Begin(method, host, options);
        var requests = new MessageStream<TRequest>(call, toCaller: false);
        var responses = new MessageStream<TResponse>(call, toCaller: true);
        var running = call.RunAsync(() => handlers.Of<DuplexStreamingServerMethod<TRequest, TResponse>>(method)(requests, responses, call));
        requests.EndWith(running);
        responses.EndWith(running);
        return new(requests, responses, InProcessCall.Headers, InProcessCall.StatusOf, InProcessCall.TrailersOf, InProcessCall.Cancel, call);
    }

    /// <summary>What one side does to its message the other must not see. Texts and bytes are shared: they cannot change.</summary>
    internal static T Copy<T>(T message) where T : class => ((IDeepCloneable<T>)message).Clone();
}
