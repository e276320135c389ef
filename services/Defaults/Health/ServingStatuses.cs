using Khabar.Defaults.Mapping;
using Microsoft.Extensions.Diagnostics.HealthChecks;
using Microsoft.Extensions.Hosting;
using ServingStatus = Grpc.Health.V1.HealthCheckResponse.Types.ServingStatus;

namespace Khabar.Defaults.Health;

/// <summary>
/// The status of the server and its services, from the health checks. The checks run at most once a <see cref="Period"/>,
/// however many callers ask. Safe for concurrent use.
/// </summary>
sealed class ServingStatuses(
    HealthCheckService checks, MappedServices services, IHostApplicationLifetime lifetime, TimeProvider time) : IDisposable
{
    /// <summary>How long the outcome of the checks holds.</summary>
    public static readonly TimeSpan Period = TimeSpan.FromSeconds(1);

    readonly SemaphoreSlim running = new(1);
    HealthReport? report;
    long reportedAt;

    /// <summary>The status of a service; of the whole server if the name is empty.</summary>
    public async Task<ServingStatus> OfAsync(string service, CancellationToken cancellationToken)
    {
        if (service.Length > 0 && !services.Names.Contains(service)) return ServingStatus.ServiceUnknown;
        if (lifetime.ApplicationStopping.IsCancellationRequested) return ServingStatus.NotServing;
        var report = await ReportAsync(cancellationToken);
        return report.Entries.Values.Any(entry => entry.Status == HealthStatus.Unhealthy && Concerns(entry, service))
            ? ServingStatus.NotServing
            : ServingStatus.Serving;
    }

    public void Dispose() => running.Dispose();

    bool Concerns(HealthReportEntry entry, string service) =>
        service.Length == 0 || entry.Tags.Contains(service) || !entry.Tags.Any(services.Names.Contains);

    async Task<HealthReport> ReportAsync(CancellationToken cancellationToken)
    {
        await running.WaitAsync(cancellationToken);
        try
        {
            if (report is null || time.GetElapsedTime(reportedAt) >= Period)
            {
                report = await checks.CheckHealthAsync(cancellationToken);
                reportedAt = time.GetTimestamp();
            }
            return report;
        }
        finally
        {
            running.Release();
        }
    }
}
