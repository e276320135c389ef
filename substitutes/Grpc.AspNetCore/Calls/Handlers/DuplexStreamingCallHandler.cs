using Grpc.Core;
using Microsoft.Extensions.Logging;

namespace Grpc.AspNetCore.Server.Calls;

/// <summary>A stream each way.</summary>
sealed class DuplexStreamingCallHandler<TRequest, TResponse>(
    Method<TRequest, TResponse> method, ServiceCallOptions options, ILogger logger,
    DuplexStreamingServerMethod<TRequest, TResponse> handler)
    : CallHandler<TRequest, TResponse>(method, options, logger)
    where TRequest : class where TResponse : class
{
    protected override Task InvokeAsync(HttpServerCallContext call) => handler(
        new RequestStream<TRequest>(call, Method.RequestMarshaller), new ResponseStream<TResponse>(call, Method.ResponseMarshaller), call);
}
