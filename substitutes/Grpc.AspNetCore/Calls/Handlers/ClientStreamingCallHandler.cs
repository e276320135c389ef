using Grpc.Core;
using Microsoft.Extensions.Logging;

namespace Grpc.AspNetCore.Server.Calls;

/// <summary>A stream of requests, one response.</summary>
sealed class ClientStreamingCallHandler<TRequest, TResponse>(
    Method<TRequest, TResponse> method, ServiceCallOptions options, ILogger logger,
    ClientStreamingServerMethod<TRequest, TResponse> handler)
    : CallHandler<TRequest, TResponse>(method, options, logger)
    where TRequest : class where TResponse : class
{
    protected override async Task InvokeAsync(HttpServerCallContext call)
    {
        var response = await handler(new RequestStream<TRequest>(call, Method.RequestMarshaller), call);
        call.WriteLast(Method.ResponseMarshaller, NotNull.Response(response));
    }
}
