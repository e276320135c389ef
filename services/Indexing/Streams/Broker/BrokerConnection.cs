using RabbitMQ.Client;
using RabbitMQ.Client.Exceptions;

namespace Khabar.Services.Indexing.Streams.Broker;

/// <summary>
/// A connection to whichever of the broker's nodes takes one, made anew when it is needed and the last has ended. One serves all streams.
/// Thread-safe.
/// </summary>
internal sealed partial class BrokerConnection(StreamLogOptions options, string name, ILogger logger) : IAsyncDisposable
{
    static readonly TimeSpan Heartbeat = TimeSpan.FromSeconds(5);
    static readonly TimeSpan ConnectTimeout = TimeSpan.FromSeconds(5);
    static readonly TimeSpan CloseTimeout = TimeSpan.FromSeconds(2);

    readonly SemaphoreSlim connecting = new(1);
    readonly List<AmqpTcpEndpoint> nodes = [.. options.Brokers.Select(broker => new AmqpTcpEndpoint(new Uri(broker)))];
    volatile IConnection? current;
    volatile bool blocked;
    bool disposed;

    /// <summary>True while the broker takes no entries: its memory or disk is at its limit.</summary>
    public bool IsBlocked => blocked;

    /// <summary>The connection, if need be a new one.</summary>
    /// <exception cref="IOException">No node can be reached at present.</exception>
    /// <exception cref="ObjectDisposedException">The service is stopping.</exception>
    public async Task<IConnection> GetAsync(CancellationToken cancellationToken)
    {
        if (current is { IsOpen: true } open) return open;
        await connecting.WaitAsync(cancellationToken);
        try
        {
            ObjectDisposedException.ThrowIf(disposed, this);
            if (current is { IsOpen: true } opened) return opened;
            if (current is { } ended) await ended.DisposeAsync();
            current = null;
            var connection = await ConnectAsync(cancellationToken);
            this.blocked = false;
            connection.ConnectionBlockedAsync += (_, blocked) =>
            {
                this.blocked = true;
                Log.Blocked(logger, blocked.Reason);
                return Task.CompletedTask;
            };
            connection.ConnectionUnblockedAsync += (_, _) =>
            {
                this.blocked = false;
                Log.Unblocked(logger);
                return Task.CompletedTask;
            };
            return current = connection;
        }
        finally
        {
            connecting.Release();
        }
    }

    /// <summary>Gives up a connection whose broker does not answer; whoever uses it finds it closed.</summary>
    public async Task AbandonAsync(IConnection connection)
    {
        if (connection.IsOpen)
        {
            Log.Abandoned(logger, connection.Endpoint.ToString());
            await connection.AbortAsync(Constants.InternalError, "no answer", CloseTimeout);
        }
    }

    public async ValueTask DisposeAsync()
    {
        await connecting.WaitAsync();
        disposed = true;
        connecting.Release();
        if (current is not { } connection) return;
        await connection.AbortAsync(Constants.ReplySuccess, "the service stops", CloseTimeout);
        await connection.DisposeAsync();
    }

    async Task<IConnection> ConnectAsync(CancellationToken cancellationToken)
    {
        var user = new Uri(options.Brokers[0]);
        var factory = new ConnectionFactory
        {
            Uri = user,
            // Streams are resumed by offset, which only their users know; the client's own recovery would go on without it.
            AutomaticRecoveryEnabled = false,
            RequestedHeartbeat = Heartbeat,
            RequestedConnectionTimeout = ConnectTimeout,
            SocketReadTimeout = ConnectTimeout,
            SocketWriteTimeout = ConnectTimeout,
            ContinuationTimeout = ConnectTimeout,
            HandshakeContinuationTimeout = ConnectTimeout,
        };
        var nodes = this.nodes.ToArray();
        Random.Shared.Shuffle(nodes);
        try
        {
            return await factory.CreateConnectionAsync(nodes, name, cancellationToken);
        }
        catch (Exception cause) when (cause is BrokerUnreachableException or OperationInterruptedException or TimeoutException)
        {
            throw new IOException($"No node of the broker could be reached: {cause.GetBaseException().Message}", cause);
        }
    }

    static partial class Log
    {
        [LoggerMessage(LogLevel.Warning, "The broker takes no entries at present: {Reason}.")]
        public static partial void Blocked(ILogger logger, string reason);

        [LoggerMessage(LogLevel.Information, "The broker takes entries again.")]
        public static partial void Unblocked(ILogger logger);

        [LoggerMessage(LogLevel.Warning, "The broker at {Node} does not answer in time; its connection is given up.")]
        public static partial void Abandoned(ILogger logger, string node);
    }
}
