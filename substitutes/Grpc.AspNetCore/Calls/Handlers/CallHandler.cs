using Grpc.AspNetCore.Server.Protocol;
using Grpc.Core;
using Microsoft.AspNetCore.Http;
using Microsoft.AspNetCore.Http.Features;
using Microsoft.AspNetCore.Server.Kestrel.Core.Features;
using Microsoft.Extensions.Logging;

namespace Grpc.AspNetCore.Server.Calls;

/// <summary>Serves the calls of one method: from the HTTP request to the status in the trailers.</summary>
abstract class CallHandler<TRequest, TResponse>(Method<TRequest, TResponse> method, ServiceCallOptions options, ILogger logger)
    where TRequest : class where TResponse : class
{
    protected Method<TRequest, TResponse> Method { get; } = method;

    /// <summary>Serves one request.</summary>
    public Task HandleAsync(HttpContext http) => RequestCheck.Accepts(http) ? ServeAsync(http) : RequestCheck.RefuseAsync(http);

    /// <summary>Reads what the method takes, invokes it and writes what it returns.</summary>
    protected abstract Task InvokeAsync(HttpServerCallContext call);

    async Task ServeAsync(HttpContext http)
    {
        LiftBodyLimits(http);
        var call = new HttpServerCallContext(http, options);
        http.Features.Set<IServerCallContextFeature>(call);
        try
        {
            call.Begin();
            await InvokeAsync(call);
        }
        catch (Exception e)
        {
            call.Fail(e);
            if (e is RpcException or OperationCanceledException || call.HasEnded || call.IsBrokenOff)
                Log.Ended(logger, e, Method.FullName, call.Status.StatusCode);
            else
                Log.Escaped(logger, e, Method.FullName);
        }
        finally
        {
            await call.EndAsync();
        }
    }

    /// <summary>
    /// Limits of messages stand in for HTTP's limit of the body. A stream of requests may be idle: the minimum data rate would
    /// reset its whole connection after a few seconds.
    /// </summary>
    void LiftBodyLimits(HttpContext http)
    {
        if (Method.Type is MethodType.ClientStreaming or MethodType.DuplexStreaming
            && http.Features.Get<IHttpMinRequestBodyDataRateFeature>() is { } rate)
            rate.MinDataRate = null;
        if (http.Features.Get<IHttpMaxRequestBodySizeFeature>() is { IsReadOnly: false } size) size.MaxRequestBodySize = null;
    }
}
