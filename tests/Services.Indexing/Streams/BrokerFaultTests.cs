using System.Diagnostics;
using Khabar.Broker;
using Khabar.Services.Indexing.Log;
using Khabar.Services.Indexing.Streams;
using Khabar.Services.Indexing.Tests.Log;
using Microsoft.Extensions.Logging;
using Xunit.Abstractions;

namespace Khabar.Services.Indexing.Tests.Streams;

[Trait("Duration", "long")]
public sealed class BrokerFaultTests(ITestOutputHelper output)
{
    static readonly TimeSpan s_patience = TimeSpan.FromSeconds(60);

    [BrokerFact]
    public async Task A_broker_that_dies_or_pauses_loses_nothing_acknowledged_and_keeps_nobody_waiting_for_ever()
    {
        await using var broker = await BrokerProcess.StartNewAsync();
        var logger = new OutputLogger(output);
        var options = new StreamLogOptions { Brokers = [broker.Address], ConfirmTimeout = TimeSpan.FromSeconds(2) };
        await using var connections = new BrokerConnections(options, logger);
        await using var log = await StreamIngestLog.OpenAsync(
            connections, "faults", options, new() { QueueBytes = 64 * 1024 }, logger, CancellationToken.None);
        var acknowledged = new Dictionary<ulong, int>();
        using var ended = new CancellationTokenSource();
        var reading = ReadAsync(log, ended.Token);

        await AppendAsync(log, 0, 500, acknowledged);
        Assert.Equal(500, acknowledged.Count);

        broker.Pause();
        var clock = Stopwatch.StartNew();
        var refused = await FillAsync(log);
        output.WriteLine($"paused: {refused} refused by a full queue, the rest failed after {clock.Elapsed.TotalSeconds:F1} s");
        Assert.True(refused > 0);
        broker.Continue();
        await RecoverAsync(log, 1000, acknowledged);

        await AppendAsync(log, 2000, 300, acknowledged, killAt: 100, broker);
        await FillAsync(log);
        await broker.StartAsync();
        await RecoverAsync(log, 3000, acknowledged);

        var end = await log.SyncAsync(CancellationToken.None).WaitAsync(s_patience);
        await Poll.UntilAsync(() => reading.Last >= end, s_patience, "the reader did not go on");
        await ended.CancelAsync();
        foreach (var (offset, number) in acknowledged) Assert.Equal(number, reading.Entries[offset]);
        output.WriteLine($"{acknowledged.Count} acknowledged, {reading.Entries.Count} read");
    }

    /// <summary>Appends until the queue is full and waits until all of it has failed.</summary>
    static async Task<int> FillAsync(IIngestLog log)
    {
        var refused = 0;
        var appends = new List<Task<ulong>>();
        for (var i = 0; i < 5000; i++)
        {
            if (log.TryAppend(BitConverter.GetBytes(-1), out var appended)) appends.Add(appended);
            else refused++;
        }
        await Task.WhenAll(appends.Select(append => Assert.ThrowsAsync<IOException>(() => append))).WaitAsync(s_patience);
        return refused;
    }

    static async Task AppendAsync(
        IIngestLog log, int first, int count, Dictionary<ulong, int> acknowledged, int killAt = -1, BrokerProcess? broker = null)
    {
        for (var number = first; number < first + count; number++)
        {
            Assert.True(log.TryAppend(BitConverter.GetBytes(number), out var appended));
            if (number == first + killAt) await broker!.KillAsync();
            try
            {
                acknowledged.Add(await appended.WaitAsync(s_patience), number);
            }
            catch (IOException)
            {
                return;
            }
        }
    }

    static async Task RecoverAsync(IIngestLog log, int number, Dictionary<ulong, int> acknowledged)
    {
        var before = acknowledged.Count;
        for (var deadline = DateTime.UtcNow + s_patience; acknowledged.Count == before; await AppendAsync(log, number, 1, acknowledged))
            Assert.True(DateTime.UtcNow < deadline, "the log did not recover");
    }

    static Reading ReadAsync(IIngestLog log, CancellationToken cancellationToken)
    {
        var reading = new Reading();
        _ = Task.Run(async () =>
        {
            await foreach (var record in log.ReadAsync(1, cancellationToken))
            {
                if (!record.IsMarker) reading.Entries.Add(record.Offset, BitConverter.ToInt32(record.Entry.Span));
                reading.Last = record.Offset;
            }
        }, CancellationToken.None);
        return reading;
    }

    sealed class Reading
    {
        public Dictionary<ulong, int> Entries { get; } = [];

        public ulong Last { get; set; }
    }

    /// <summary>Puts what is logged beside the test's own output.</summary>
    sealed class OutputLogger(ITestOutputHelper output) : ILogger
    {
        readonly Stopwatch _clock = Stopwatch.StartNew();

        public IDisposable? BeginScope<TState>(TState state) where TState : notnull => null;

        public bool IsEnabled(LogLevel logLevel) => true;

        public void Log<TState>(LogLevel logLevel, EventId eventId, TState state, Exception? exception, Func<TState, Exception?, string> formatter) =>
            output.WriteLine($"{_clock.Elapsed.TotalSeconds,6:F2} {formatter(state, exception)}");
    }
}
