using System.Net;
using System.Net.Sockets;
using Grpc.Core;
using Grpc.Net.Client.Connections;
using Microsoft.Extensions.Logging;

namespace Grpc.Net.Client.Balancer;

/// <summary>Asks the system's resolver, at most once in <see cref="MinimumInterval"/> however often it should or is told to refresh.</summary>
sealed partial class DnsResolver(string host, int port, TimeSpan refreshInterval, ILoggerFactory loggers) : Resolver
{
    static readonly TimeSpan MinimumInterval = TimeSpan.FromSeconds(15);

    /// <summary>How long beyond the minimum an answer is left alone unless connecting fails.</summary>
    readonly TimeSpan rest = refreshInterval == Timeout.InfiniteTimeSpan
        ? refreshInterval
        : TimeSpan.FromTicks(Math.Max(0, (refreshInterval - MinimumInterval).Ticks));

    readonly CancellationTokenSource disposal = new();
    readonly SemaphoreSlim asked = new(0, 1);
    readonly ILogger logger = loggers.CreateLogger<DnsResolver>();

    public override void Start(Action<ResolverResult> listener) => _ = RunAsync(listener);

    public override void Refresh()
    {
        try
        {
            asked.Release();
        }
        catch (SemaphoreFullException)
        {
            // It was asked already and has not yet answered.
        }
    }

    protected override void Dispose(bool disposing) => disposal.Cancel();

    async Task RunAsync(Action<ResolverResult> listener)
    {
        var backoff = new Backoff(TimeSpan.FromSeconds(1), MinimumInterval);
        try
        {
            while (true)
            {
                var result = await ResolveAsync().ConfigureAwait(false);
                listener(result);
                var failed = result.Status.StatusCode != StatusCode.OK;
                if (!failed) backoff.Reset();
                await Task.Delay(failed ? backoff.Next() : MinimumInterval, disposal.Token).ConfigureAwait(false);
                if (!failed) await asked.WaitAsync(rest, disposal.Token).ConfigureAwait(false);
            }
        }
        catch (OperationCanceledException) when (disposal.IsCancellationRequested)
        {
            // The channel was disposed.
        }
    }

    async Task<ResolverResult> ResolveAsync()
    {
        try
        {
            var addresses = await Dns.GetHostAddressesAsync(host, disposal.Token).ConfigureAwait(false);
            return ResolverResult.ForResult([.. addresses.Select(address => new BalancerAddress(address.ToString(), port))]);
        }
        catch (Exception e) when (e is SocketException or ArgumentException)
        {
            // An argument exception is how the system's resolver is told of a name longer than names can be.
            NotResolved(logger, host, e);
            return ResolverResult.ForFailure(
                new Status(StatusCode.Unavailable, $"Error getting DNS hosts for address '{host}'. {e.Message}", e));
        }
    }

    [LoggerMessage(1, LogLevel.Warning, "The host {Host} could not be resolved.")]
    static partial void NotResolved(ILogger logger, string host, Exception exception);
}
