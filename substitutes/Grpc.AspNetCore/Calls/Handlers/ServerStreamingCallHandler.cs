using Grpc.Core;
using Microsoft.Extensions.Logging;

namespace Grpc.AspNetCore.Server.Calls;

/// <summary>One request, a stream of responses.</summary>
sealed class ServerStreamingCallHandler<TRequest, TResponse>(
    Method<TRequest, TResponse> method, ServiceCallOptions options, ILogger logger,
    ServerStreamingServerMethod<TRequest, TResponse> handler)
    : CallHandler<TRequest, TResponse>(method, options, logger)
    where TRequest : class where TResponse : class
{
    protected override async Task InvokeAsync(HttpServerCallContext call)
    {
        var request = await call.Requests.ReadSingleAsync(Method.RequestMarshaller);
        await handler(request, new ResponseStream<TResponse>(call, Method.ResponseMarshaller), call);
        await call.Requests.ExpectEndAsync();
    }
}
