using Microsoft.AspNetCore.Builder;
using Microsoft.AspNetCore.Http;
using Microsoft.AspNetCore.Http.Features;
using Microsoft.AspNetCore.Routing;

namespace Khabar.Defaults.Telemetry;

/// <summary>Gives the spans of requests the name, route and status that OpenTelemetry's conventions for HTTP ask for: ASP.NET Core leaves them out.</summary>
public static class RequestSpans
{
    /// <summary>Names the spans of the requests that are recorded.</summary>
    public static IApplicationBuilder UseRequestSpans(this IApplicationBuilder app) => app.Use(async (context, next) =>
    {
        await next(context);
        if (context.Features.Get<IHttpActivityFeature>()?.Activity is not { IsAllDataRequested: true } span) return;
        span.SetTag("http.response.status_code", context.Response.StatusCode);
        if ((context.GetEndpoint() as RouteEndpoint)?.RoutePattern.RawText is not { } route) return;
        span.SetTag("http.route", route);
        span.DisplayName = $"{context.Request.Method} {route}";
    });
}
