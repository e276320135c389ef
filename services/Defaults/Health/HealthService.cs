using Grpc.Core;
using Grpc.Health.V1;
using Khabar.Defaults.Membership;
using Microsoft.Extensions.Hosting;
using ServingStatus = Grpc.Health.V1.HealthCheckResponse.Types.ServingStatus;

namespace Khabar.Defaults.Health;

/// <summary>Serves grpc.health.v1.Health. Answers to Check carry which process gave them.</summary>
sealed class HealthService(ServingStatuses statuses, InstanceIdentity self, IHostApplicationLifetime lifetime) : Grpc.Health.V1.Health.HealthBase
{
    public override async Task<HealthCheckResponse> Check(HealthCheckRequest request, ServerCallContext context)
    {
        context.ResponseTrailers.Add(InstanceIdentity.Trailer, self.Id);
        var status = await statuses.OfAsync(request.Service, context.CancellationToken);
        return status == ServingStatus.ServiceUnknown
            ? throw new RpcException(new Status(StatusCode.NotFound, $"This server has no service '{request.Service}'."))
            : new HealthCheckResponse { Status = status };
    }

    public override async Task Watch(
        HealthCheckRequest request, IServerStreamWriter<HealthCheckResponse> responseStream, ServerCallContext context)
    {
        using var over = CancellationTokenSource.CreateLinkedTokenSource(context.CancellationToken, lifetime.ApplicationStopping);
        using var timer = new PeriodicTimer(ServingStatuses.Period);
        var last = (ServingStatus?)null;
        while (true)
        {
            var status = await statuses.OfAsync(request.Service, context.CancellationToken);
            if (status != last) await responseStream.WriteAsync(new HealthCheckResponse { Status = status });
            last = status;
            if (lifetime.ApplicationStopping.IsCancellationRequested)
                throw new RpcException(new Status(StatusCode.Unavailable, "The server is stopping."));
            await NextAsync(timer, over.Token);
            context.CancellationToken.ThrowIfCancellationRequested();
        }
    }

    /// <summary>Waits until the status may have changed: a period has passed, or the server begins to stop.</summary>
    static async Task NextAsync(PeriodicTimer timer, CancellationToken over)
    {
        try
        {
            await timer.WaitForNextTickAsync(over);
        }
        catch (OperationCanceledException) when (over.IsCancellationRequested)
        {
            // The loop looks why.
        }
    }
}
