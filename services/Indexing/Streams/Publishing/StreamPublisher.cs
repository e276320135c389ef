using System.Diagnostics;
using Khabar.Services.Indexing.Log;
using Khabar.Services.Indexing.Streams.Broker;
using RabbitMQ.Client;

namespace Khabar.Services.Indexing.Streams.Publishing;

/// <summary>
/// Sends what waits in a queue to a stream, in order, session after session: when the broker fails, those who wait are told and the next
/// session begins. One loop; the rest is thread-safe.
/// </summary>
internal sealed partial class StreamPublisher(
    BrokerConnection connection, StreamDeclaration declaration, string stream, StreamLogOptions options, AppendQueue queue, ILogger logger)
{
    const int BatchEntries = 64;
    const long BatchBytes = 1024 * 1024;

    static readonly TimeSpan LookEvery = TimeSpan.FromMilliseconds(100);

    readonly List<PendingAppend> batch = new(BatchEntries);
    volatile OutstandingAppends? outstanding;

    /// <summary>An entry of the stream has come back with its offset.</summary>
    public void Seen(string? session, string? number, ulong offset)
    {
        if (this.outstanding is { } outstanding && outstanding.Session == session && ulong.TryParse(number, out var mine)) outstanding.Seen(mine, offset);
    }

    /// <summary>Runs until the queue is closed and what was in it was sent or has failed.</summary>
    public async Task RunAsync()
    {
        var backoff = new Backoff();
        for (var lastUp = Stopwatch.GetTimestamp(); ;)
        {
            try
            {
                await PublishAsync(() =>
                {
                    backoff.Reset();
                    lastUp = Stopwatch.GetTimestamp();
                });
                return;
            }
            catch (Exception cause) when (BrokerErrors.IsFailure(cause))
            {
                Log.Failed(logger, stream, cause.Message);
                Fail(cause);
                if (Stopwatch.GetElapsedTime(lastUp) > options.ConfirmTimeout && !Drain(cause)) return;
            }
            await backoff.PauseAsync(CancellationToken.None);
        }
    }

    async Task PublishAsync(Action opened)
    {
        var broker = await connection.GetAsync(CancellationToken.None);
        await declaration.EnsureAsync(broker);
        using var ended = new CancellationTokenSource();
        await using var channel = await broker.CreateChannelAsync(new(publisherConfirmationsEnabled: true, publisherConfirmationTrackingEnabled: false));
        var outstanding = new OutstandingAppends(options.MaxOutstanding);
        channel.BasicAcksAsync += (_, ack) => Done(() => outstanding.Confirm(ack.DeliveryTag, ack.Multiple));
        channel.BasicNacksAsync += (_, nack) => Done(() => outstanding.Reject(nack.DeliveryTag, nack.Multiple));
        channel.ChannelShutdownAsync += (_, _) => ended.CancelAsync();
        if (channel.IsClosed) throw new IOException("The broker's channel ended.");
        this.outstanding = outstanding;
        opened();
        var watching = WatchAsync(broker, outstanding, ended);
        try
        {
            for (var number = 0ul; await queue.TakeAsync(batch, BatchEntries, BatchBytes, ended.Token); batch.Clear())
            {
                for (; batch.Count > 0; batch.RemoveAt(0))
                {
                    var append = batch[0];
                    await outstanding.AddAsync(++number, append, ended.Token);
                    await channel.BasicPublishAsync(
                        exchange: "", stream, mandatory: false, StreamMessage.Properties(outstanding.Session, number, append.IsMarker), append.Entry, ended.Token);
                }
            }
            await outstanding.Empty.WaitAsync(ended.Token);
        }
        finally
        {
            await ended.CancelAsync();
            await watching;
        }
    }

    /// <summary>Gives the session up when the broker takes too long; a broker that says that it is full is only waited for.</summary>
    async Task WatchAsync(IConnection broker, OutstandingAppends outstanding, CancellationTokenSource ended)
    {
        while (!ended.IsCancellationRequested)
        {
            await Task.Delay(LookEvery, ended.Token).ConfigureAwait(ConfigureAwaitOptions.SuppressThrowing);
            if (outstanding.OldestAge < options.ConfirmTimeout) continue;
            outstanding.FailAll(new IOException("The broker did not confirm the entry in time; it may be stored all the same."));
            if (connection.IsBlocked) continue;
            await ended.CancelAsync();
            await connection.AbandonAsync(broker);
        }
    }

    /// <summary>Those who wait are told: what was sent may be stored all the same, what was not is not.</summary>
    void Fail(Exception cause)
    {
        var lost = new IOException($"The connection to the broker was lost; the entry may be stored all the same: {cause.Message}", cause);
        outstanding?.FailAll(lost);
        outstanding = null;
        foreach (var append in batch) append.Fail(lost);
        batch.Clear();
    }

    /// <summary>The broker has been away for long: fails what waits. False once the queue is closed.</summary>
    bool Drain(Exception cause)
    {
        var away = new IOException($"The broker cannot be reached: {cause.Message}", cause);
        while (queue.TakeNow(batch, BatchEntries, BatchBytes))
        {
            if (batch.Count == 0) return true;
            foreach (var append in batch) append.Fail(away);
            batch.Clear();
        }
        return false;
    }

    static Task Done(Action note)
    {
        note();
        return Task.CompletedTask;
    }

    static partial class Log
    {
        [LoggerMessage(LogLevel.Warning, "Nothing can be appended to the stream '{Stream}' at present: {Reason}")]
        public static partial void Failed(ILogger logger, string stream, string reason);
    }
}
