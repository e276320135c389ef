using System.Net;
using Grpc.Core;
using Grpc.Net.Client.Balancer;
using Grpc.Net.Client.Configuration;

namespace Grpc.Net.Client.Connections;

/// <summary>
/// Resolves a channel's address, keeps a subchannel for each address found, and chooses one for each call. Begins with the
/// first call. Safe for concurrent use.
/// </summary>
sealed class ConnectionManager(
    Resolver resolver, IReadOnlyList<LoadBalancingConfig> ownBalancing, Func<Backoff> backoff, Action<ServiceConfig> configFound)
    : IDisposable
{
    readonly Lock gate = new();
    List<Subchannel> subchannels = [];
    BalancingPolicy policy = PolicyOf(ownBalancing);
    Status? resolverFailure;
    Picker picker = new WaitingPicker();
    TaskCompletionSource changed = NewSignal();
    bool isStarted;
    bool isWanted;

    public ConnectivityState State { get; private set; } = ConnectivityState.Idle;

    /// <summary>The subchannel for a call; waits while there is none, and through failures if the call waits for ready.</summary>
    /// <exception cref="RpcException">UNAVAILABLE: no address can be reached, or none was found.</exception>
    public ValueTask<Subchannel> PickAsync(bool waitForReady, CancellationToken cancellationToken) =>
        Volatile.Read(ref picker).Pick() is { Subchannel: { State: ConnectivityState.Ready } ready }
            ? new ValueTask<Subchannel>(ready)
            : PickSlowlyAsync(waitForReady, cancellationToken);

    /// <summary>A connection to one of the addresses, for the HTTP handler.</summary>
    public ValueTask<Stream> ConnectAsync(SocketsHttpConnectionContext context, CancellationToken cancellationToken)
    {
        var endPoint = context.DnsEndPoint;
        Subchannel? subchannel;
        lock (gate) subchannel = subchannels.Find(one => Matches(one.Address.EndPoint, endPoint));
        return subchannel?.ConnectAsync(cancellationToken) ?? ConnectElsewhereAsync(context, cancellationToken);
    }

    /// <summary>Connects unless that has happened; completes when calls can be made.</summary>
    public async Task ConnectAsync(CancellationToken cancellationToken) =>
        await PickSlowlyAsync(waitForReady: true, cancellationToken).ConfigureAwait(false);

    /// <summary>Completes when the state is another than the given one.</summary>
    public async Task WaitForStateChangedAsync(ConnectivityState last, CancellationToken cancellationToken)
    {
        while (true)
        {
            Task next;
            lock (gate)
            {
                if (State != last) return;
                next = changed.Task;
            }
            await next.WaitAsync(cancellationToken).ConfigureAwait(false);
        }
    }

    public void Dispose()
    {
        resolver.Dispose();
        List<Subchannel> all;
        lock (gate)
        {
            State = ConnectivityState.Shutdown;
            all = subchannels;
            subchannels = [];
            Signal();
        }
        foreach (var one in all) one.Dispose();
    }

    async ValueTask<Subchannel> PickSlowlyAsync(bool waitForReady, CancellationToken cancellationToken)
    {
        Start();
        while (true)
        {
            Task next;
            lock (gate)
            {
                ObjectDisposedException.ThrowIf(State == ConnectivityState.Shutdown, this);
                isWanted = true;
                Evaluate(isNews: false);
                var (subchannel, failure) = picker.Pick();
                if (subchannel is not null) return subchannel;
                if (failure is { } status && !waitForReady) throw new RpcException(status);
                next = changed.Task;
            }
            await next.WaitAsync(cancellationToken).ConfigureAwait(false);
        }
    }

    void Start()
    {
        lock (gate)
        {
            if (isStarted) return;
            isStarted = true;
        }
        resolver.Start(Resolved);
    }

    void Resolved(ResolverResult result)
    {
        List<Subchannel> gone = [];
        lock (gate)
        {
            if (State == ConnectivityState.Shutdown) return;
            if (result.Addresses is { Count: > 0 } addresses)
            {
                resolverFailure = null;
                gone = Replace(addresses);
                if (result.ServiceConfig is { } config)
                {
                    if (config.LoadBalancingConfigs.Count > 0) policy = PolicyOf([.. config.LoadBalancingConfigs]);
                    configFound(config);
                }
            }
            else
            {
                // Addresses that were found before stay in use: they may well still be right.
                resolverFailure = result.Addresses is null
                    ? result.Status
                    : new Status(StatusCode.Unavailable, "The resolver found no address.");
            }
            Evaluate(isNews: true);
        }
        foreach (var one in gone) one.Dispose();
    }

    /// <summary>Keeps the subchannels of addresses that stay; returns those of addresses that are gone.</summary>
    List<Subchannel> Replace(IReadOnlyList<BalancerAddress> addresses)
    {
        var before = subchannels;
        subchannels = [.. addresses.DistinctBy(address => address.EndPoint).Select(address =>
            before.Find(one => one.Address.EndPoint.Equals(address.EndPoint)) ?? new Subchannel(address, backoff(), Changed))];
        return before.FindAll(one => !subchannels.Contains(one));
    }

    void Changed(Subchannel subchannel)
    {
        lock (gate)
        {
            if (State == ConnectivityState.Shutdown) return;
            Evaluate(isNews: true);
        }
        if (subchannel.State is ConnectivityState.TransientFailure or ConnectivityState.Idle) resolver.Refresh();
    }

    /// <summary>Asks the policy again. Who waits is woken by news only, else two that wait would wake each other for ever.</summary>
    void Evaluate(bool isNews)
    {
        var (state, next) = subchannels.Count > 0 ? policy.Evaluate(subchannels, isWanted)
            : resolverFailure is { } failure ? (ConnectivityState.TransientFailure, new FailingPicker(failure))
            : (isStarted ? ConnectivityState.Connecting : ConnectivityState.Idle, new WaitingPicker());
        if (state == ConnectivityState.Ready) isWanted = false;
        Volatile.Write(ref picker, next);
        if (state == State && !isNews) return;
        State = state;
        Signal();
    }

    void Signal()
    {
        var signal = changed;
        changed = NewSignal();
        signal.SetResult();
    }

    /// <summary>The first policy that is known, as gRFC A2 has it.</summary>
    static BalancingPolicy PolicyOf(IEnumerable<LoadBalancingConfig> configs)
    {
        foreach (var config in configs)
        {
            if (config.PolicyName == LoadBalancingConfig.RoundRobinPolicyName) return new RoundRobinPolicy();
            if (config.PolicyName == LoadBalancingConfig.PickFirstPolicyName) return new PickFirstPolicy();
        }
        return new PickFirstPolicy();
    }

    /// <summary>A proxy, or an address that was resolved away in the meantime.</summary>
    static async ValueTask<Stream> ConnectElsewhereAsync(SocketsHttpConnectionContext context, CancellationToken cancellationToken) =>
        new ConnectionStream(await Sockets.OpenAsync(context.DnsEndPoint, cancellationToken).ConfigureAwait(false), static () => { });

    /// <summary>By host and port; the handler's end point may differ in its address family.</summary>
    static bool Matches(DnsEndPoint one, DnsEndPoint other) => one.Port == other.Port && one.Host == other.Host;

    static TaskCompletionSource NewSignal() => new(TaskCreationOptions.RunContinuationsAsynchronously);
}
