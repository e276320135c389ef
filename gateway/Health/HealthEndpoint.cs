using Grpc.Core;
using Grpc.Health.V1;
using Khabar.Gateway.Services;

namespace Khabar.Gateway.Health;

/// <summary>The gateway's health.</summary>
/// <param name="Status">ok, or unavailable if a service is.</param>
sealed record HealthAnswer(string Status);

/// <summary><c>GET /healthz</c>: 200 while every service says that it serves and the gateway was not asked to end, else 503.</summary>
static class HealthEndpoint
{
    static readonly TimeSpan Deadline = TimeSpan.FromSeconds(2);

    public static void MapHealth(this IEndpointRouteBuilder app) => app.MapGet("/healthz", GetAsync)
        .WithTags("Operations")
        .WithSummary("Tell whether the suite can serve")
        .Produces<HealthAnswer>()
        .Produces<HealthAnswer>(StatusCodes.Status503ServiceUnavailable);

    static async Task<IResult> GetAsync(HttpContext context, ServiceClients services, IHostApplicationLifetime lifetime, CancellationToken cancellation)
    {
        if (lifetime.ApplicationStopping.IsCancellationRequested) return Unavailable(context.Response);
        var serving = await Task.WhenAll(services.Channels.Select(channel => ServesAsync(channel, cancellation)));
        return serving.All(serves => serves)
            ? Results.Ok(new HealthAnswer("ok"))
            : Unavailable(context.Response);
    }

    static IResult Unavailable(HttpResponse response)
    {
        response.Headers.RetryAfter = "1";
        return Results.Json(new HealthAnswer("unavailable"), statusCode: StatusCodes.Status503ServiceUnavailable);
    }

    static async Task<bool> ServesAsync(ChannelBase channel, CancellationToken cancellation)
    {
        try
        {
            var answer = await new Grpc.Health.V1.Health.HealthClient(channel)
                .CheckAsync(new HealthCheckRequest(), deadline: DateTime.UtcNow + Deadline, cancellationToken: cancellation);
            return answer.Status == HealthCheckResponse.Types.ServingStatus.Serving;
        }
        catch (RpcException)
        {
            // Whatever keeps a service from answering, it does not serve; its own log says why.
            return false;
        }
    }
}
