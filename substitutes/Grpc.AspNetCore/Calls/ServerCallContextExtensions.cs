using Grpc.AspNetCore.Server.Calls;
using Microsoft.AspNetCore.Http;

namespace Grpc.Core;

/// <summary>The way from a call to its HTTP request.</summary>
public static class ServerCallContextExtensions
{
    /// <summary>The HTTP request that carries the call.</summary>
    /// <exception cref="InvalidOperationException">The call is not served by ASP.NET Core.</exception>
    public static HttpContext GetHttpContext(this ServerCallContext serverCallContext)
    {
        ArgumentNullException.ThrowIfNull(serverCallContext);
        if (serverCallContext is HttpServerCallContext call) return call.HttpContext;
        // A test's context carries its request in the user state under this key, as the published server documents.
        return serverCallContext.UserState.TryGetValue("__HttpContext", out var http) && http is HttpContext context
            ? context
            : throw new InvalidOperationException("The call is not served by ASP.NET Core.");
    }
}
