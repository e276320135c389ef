using Grpc.AspNetCore.Server.Protocol;
using Grpc.Core;
using Grpc.Net.Protocol;
using Microsoft.AspNetCore.Builder;
using Microsoft.AspNetCore.Http;
using Microsoft.AspNetCore.Routing;
using Microsoft.AspNetCore.Routing.Patterns;

namespace Grpc.AspNetCore.Server.Model;

/// <summary>Answers calls of methods and services that do not exist with UNIMPLEMENTED instead of HTTP's 404.</summary>
sealed class UnknownMethods
{
    readonly HashSet<string> services = new(StringComparer.Ordinal);
    bool anyService;

    /// <summary>Maps what is left of the services of these methods and, once, every other service.</summary>
    public void Map(IEndpointRouteBuilder routes, IEnumerable<ServiceMethod> methods)
    {
        foreach (var service in methods.Select(method => method.Method.ServiceName).Where(services.Add))
            Map(routes, $"/{service}/{{unimplementedMethod}}", "Method is unimplemented.");
        if (anyService) return;
        anyService = true;
        Map(routes, "/{unimplementedService}/{unimplementedMethod}", "Service is unimplemented.");
    }

    static void Map(IEndpointRouteBuilder routes, string pattern, string detail) =>
        routes.Map(
                RoutePatternFactory.Parse(pattern, defaults: null, new { unimplementedMethod = new GrpcRequests() }),
                http => AnswerAsync(http, detail))
            .Add(builder =>
            {
                builder.DisplayName = "gRPC - unimplemented";
                builder.Metadata.Add(new HttpMethodMetadata(["POST"]));
            });

    static Task AnswerAsync(HttpContext http, string detail)
    {
        if (!RequestCheck.Accepts(http)) return RequestCheck.RefuseAsync(http);
        http.Response.ContentType = GrpcHeaders.ContentType;
        StatusTrailers.Set(http.Response, new Status(StatusCode.Unimplemented, detail), trailers: null);
        return StreamReset.CompleteAndStopRequestAsync(http);
    }

    /// <summary>Leaves every other POST of two segments to the application.</summary>
    sealed class GrpcRequests : IRouteConstraint
    {
        public bool Match(HttpContext? http, IRouter? route, string routeKey, RouteValueDictionary values, RouteDirection routeDirection) =>
            http is not null && GrpcHeaders.IsGrpcContentType(http.Request.ContentType);
    }
}
