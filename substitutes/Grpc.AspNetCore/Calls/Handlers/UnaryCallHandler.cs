using Grpc.Core;
using Microsoft.Extensions.Logging;

namespace Grpc.AspNetCore.Server.Calls;

/// <summary>One request, one response.</summary>
sealed class UnaryCallHandler<TRequest, TResponse>(
    Method<TRequest, TResponse> method, ServiceCallOptions options, ILogger logger, UnaryServerMethod<TRequest, TResponse> handler)
    : CallHandler<TRequest, TResponse>(method, options, logger)
    where TRequest : class where TResponse : class
{
    protected override async Task InvokeAsync(HttpServerCallContext call)
    {
        var request = await call.Requests.ReadSingleAsync(Method.RequestMarshaller);
        var response = await handler(request, call);
        await call.Requests.ExpectEndAsync();
        call.WriteLast(Method.ResponseMarshaller, NotNull.Response(response));
    }
}
