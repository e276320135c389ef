using Grpc.Core;
using Grpc.Net.Client.Retries;
using Grpc.Net.Client.Streams;

namespace Grpc.Net.Client.Calls;

/// <summary>Starts the calls of a channel.</summary>
sealed class HttpCallInvoker(GrpcChannel channel) : CallInvoker
{
    public override TResponse BlockingUnaryCall<TRequest, TResponse>(
        Method<TRequest, TResponse> method, string? host, CallOptions options, TRequest request)
    {
        using var call = AsyncUnaryCall(method, host, options, request);
        return call.ResponseAsync.GetAwaiter().GetResult();
    }

    public override AsyncUnaryCall<TResponse> AsyncUnaryCall<TRequest, TResponse>(
        Method<TRequest, TResponse> method, string? host, CallOptions options, TRequest request)
    {
        if (channel.Policies.Of(method) is { } retries)
        {
            var retrying = new RetryingCall<TRequest, TResponse>(channel, method, host, options, retries);
            return new(retrying.StartSingle(request), CallParts.Headers, CallParts.Status, CallParts.Trailers, CallParts.Dispose, retrying);
        }
        var call = new HttpCall<TRequest, TResponse>(channel, method, host, options);
        return new(call.StartUnary(request), CallParts.Headers, CallParts.Status, CallParts.Trailers, CallParts.Dispose, call);
    }

    public override AsyncServerStreamingCall<TResponse> AsyncServerStreamingCall<TRequest, TResponse>(
        Method<TRequest, TResponse> method, string? host, CallOptions options, TRequest request)
    {
        if (channel.Policies.Of(method) is { } retries)
        {
            var retrying = new RetryingCall<TRequest, TResponse>(channel, method, host, options, retries);
            retrying.Start(request);
            return new(
                new ResponseStream<TResponse>(retrying),
                CallParts.Headers, CallParts.Status, CallParts.Trailers, CallParts.Dispose, retrying);
        }
        var call = new HttpCall<TRequest, TResponse>(channel, method, host, options);
        call.StartServerStreaming(request);
        return new(new ResponseStream<TResponse>(call), CallParts.Headers, CallParts.Status, CallParts.Trailers, CallParts.Dispose, call);
    }

    public override AsyncClientStreamingCall<TRequest, TResponse> AsyncClientStreamingCall<TRequest, TResponse>(
        Method<TRequest, TResponse> method, string? host, CallOptions options)
    {
        if (channel.Policies.Of(method) is { } retries)
        {
            var retrying = new RetryingCall<TRequest, TResponse>(channel, method, host, options, retries);
            var single = retrying.StartSingle();
            return new(retrying.Requests, single, CallParts.Headers, CallParts.Status, CallParts.Trailers, CallParts.Dispose, retrying);
        }
        var call = new HttpCall<TRequest, TResponse>(channel, method, host, options);
        var response = call.StartClientStreaming();
        return new(call.Requests, response, CallParts.Headers, CallParts.Status, CallParts.Trailers, CallParts.Dispose, call);
    }

    public override AsyncDuplexStreamingCall<TRequest, TResponse> AsyncDuplexStreamingCall<TRequest, TResponse>(
        Method<TRequest, TResponse> method, string? host, CallOptions options)
    {
        if (channel.Policies.Of(method) is { } retries)
        {
            var retrying = new RetryingCall<TRequest, TResponse>(channel, method, host, options, retries);
            retrying.Start();
            return new(
                retrying.Requests, new ResponseStream<TResponse>(retrying),
                CallParts.Headers, CallParts.Status, CallParts.Trailers, CallParts.Dispose, retrying);
        }
        var call = new HttpCall<TRequest, TResponse>(channel, method, host, options);
        call.StartDuplexStreaming();
        return new(
            call.Requests, new ResponseStream<TResponse>(call),
            CallParts.Headers, CallParts.Status, CallParts.Trailers, CallParts.Dispose, call);
    }
}
