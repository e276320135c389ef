using Grpc.Core;
using Grpc.Health.V1;
using Grpc.Net.Client;
using Khabar.Client;
using ServingStatus = Grpc.Health.V1.HealthCheckResponse.Types.ServingStatus;

namespace Khabar.Defaults.Membership;

/// <summary>One member and what its health checks have said. Not thread-safe but for the channel.</summary>
sealed class WatchedMember : IDisposable
{
    readonly Grpc.Health.V1.Health.HealthClient health;
    int failures;

    public WatchedMember(Member member)
    {
        Member = member;
        Channel = GrpcChannel.ForAddress(member.Address, new GrpcChannelOptions
        {
            MaxReceiveMessageSize = ServiceDefaults.MaxMessageBytes,
            MaxSendMessageSize = ServiceDefaults.MaxMessageBytes,
            HttpHandler = ServiceHandler.Create(),
            DisposeHttpClient = true,
        });
        health = new(Channel);
    }

    public Member Member { get; }

    public GrpcChannel Channel { get; }

    /// <summary>True from the first check that succeeds until several in a row have failed or one says that the member is stopping.</summary>
    public bool Live { get; private set; }

    /// <summary>The <see cref="InstanceIdentity"/> of the process behind the address; null as long as it is not known.</summary>
    public string? Instance { get; private set; }

    /// <summary>Checks once.</summary>
    public async Task CheckAsync(TimeSpan timeout, int failuresUntilGone, CancellationToken cancellationToken)
    {
        try
        {
            var call = health.CheckAsync(new HealthCheckRequest(), deadline: DateTime.UtcNow + timeout, cancellationToken: cancellationToken);
            Live = (await call).Status == ServingStatus.Serving;
            Instance = call.GetTrailers().GetValue(InstanceIdentity.Trailer);
            failures = 0;
        }
        catch (RpcException)
        {
            // A check that this process broke off itself says nothing of the member.
            if (!cancellationToken.IsCancellationRequested && ++failures >= failuresUntilGone) Live = false;
        }
    }

    public void Dispose() => Channel.Dispose();
}
