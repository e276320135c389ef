using System.Collections.Concurrent;
using System.Net.Sockets;
using Grpc.Core;
using Grpc.Net.Client.Balancer;

namespace Grpc.Net.Client.Connections;

/// <summary>
/// The connections to one address. Its state is that of a probe: a socket that is opened in the background and then handed over
/// to the HTTP handler, which asks here for each further connection. Safe for concurrent use.
/// </summary>
sealed class Subchannel(BalancerAddress address, Backoff backoff, Action<Subchannel> changed) : IDisposable
{
    static readonly TimeSpan ConnectTimeout = TimeSpan.FromSeconds(20);

    readonly Lock gate = new();
    readonly CancellationTokenSource disposal = new();
    Socket? probe;
    int openConnections;

    public BalancerAddress Address => address;

    /// <summary>Where the methods called so far are at the address; kept here, so that they go with it.</summary>
    public ConcurrentDictionary<IMethod, Uri> Uris { get; } = new();

    public ConnectivityState State { get; private set; } = ConnectivityState.Idle;

    /// <summary>Why the last attempt failed; null if it succeeded or there was none.</summary>
    public Status? Failure { get; private set; }

    /// <summary>Begins to connect if it is idle; the outcome is told to the owner later.</summary>
    public void RequestConnection()
    {
        lock (gate)
        {
            if (State != ConnectivityState.Idle) return;
            State = ConnectivityState.Connecting;
        }
        _ = Task.Run(ProbeAsync);
    }

    /// <summary>A connection for the HTTP handler: the probe if it is there and alive, else a new one.</summary>
    public async ValueTask<Stream> ConnectAsync(CancellationToken cancellationToken)
    {
        var socket = TakeProbe();
        if (socket is null)
        {
            try
            {
                socket = await Sockets.OpenAsync(address.EndPoint, cancellationToken).ConfigureAwait(false);
            }
            catch (SocketException e)
            {
                Fail(e, onlyIfUnconnected: true);
                throw;
            }
        }
        bool isNews;
        lock (gate)
        {
            openConnections++;
            isNews = State == ConnectivityState.Idle;
            if (isNews) (State, Failure) = (ConnectivityState.Ready, null);
        }
        if (isNews) changed(this);
        return new ConnectionStream(socket, Closed);
    }

    public void Dispose()
    {
        disposal.Cancel();
        lock (gate)
        {
            State = ConnectivityState.Shutdown;
            probe?.Dispose();
            probe = null;
        }
    }

    async Task ProbeAsync()
    {
        using var timeout = CancellationTokenSource.CreateLinkedTokenSource(disposal.Token);
        timeout.CancelAfter(ConnectTimeout);
        try
        {
            var socket = await Sockets.OpenAsync(address.EndPoint, timeout.Token).ConfigureAwait(false);
            lock (gate)
            {
                if (State == ConnectivityState.Shutdown)
                {
                    socket.Dispose();
                    return;
                }
                probe = socket;
                (State, Failure) = (ConnectivityState.Ready, null);
                backoff.Reset();
            }
            changed(this);
        }
        catch (Exception e) when (e is SocketException or OperationCanceledException)
        {
            Fail(e, onlyIfUnconnected: false);
        }
    }

    void Fail(Exception exception, bool onlyIfUnconnected)
    {
        TimeSpan pause;
        lock (gate)
        {
            if (State is ConnectivityState.Shutdown or ConnectivityState.TransientFailure) return;
            if (onlyIfUnconnected && openConnections > 0) return;
            State = ConnectivityState.TransientFailure;
            Failure = new Status(
                StatusCode.Unavailable, $"Error connecting to {address}. {exception.GetType().Name}: {exception.Message}", exception);
            pause = backoff.Next();
        }
        changed(this);
        _ = BecomeIdleAfterAsync(pause);
    }

    async Task BecomeIdleAfterAsync(TimeSpan pause)
    {
        await Task.Delay(pause, disposal.Token).ConfigureAwait(ConfigureAwaitOptions.SuppressThrowing);
        lock (gate)
        {
            if (State != ConnectivityState.TransientFailure) return;
            State = ConnectivityState.Idle;
        }
        changed(this);
    }

    Socket? TakeProbe()
    {
        Socket? socket;
        lock (gate) (socket, probe) = (probe, null);
        if (socket is null || Sockets.IsAlive(socket)) return socket;
        socket.Dispose();
        return null;
    }

    /// <summary>The HTTP handler has closed a connection; without any the subchannel is idle.</summary>
    void Closed()
    {
        lock (gate)
        {
            openConnections--;
            if (openConnections > 0 || probe is not null || State != ConnectivityState.Ready) return;
            State = ConnectivityState.Idle;
        }
        changed(this);
    }
}
