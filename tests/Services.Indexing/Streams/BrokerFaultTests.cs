using System.Diagnostics;
using Khabar.Broker;
using Khabar.Services.Indexing.Log;
using Khabar.Services.Indexing.Streams;
using Khabar.Services.Indexing.Streams.Broker;
using Khabar.Services.Indexing.Tests.Log;
using Xunit.Abstractions;

namespace Khabar.Services.Indexing.Tests.Streams;

[Trait("Duration", "long")]
public sealed class BrokerFaultTests(ITestOutputHelper output)
{
    static readonly TimeSpan Patience = TimeSpan.FromSeconds(60);

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
        await using var reading = new LogReading(log);

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

        var read = await reading.UpToAsync(await log.SyncAsync(CancellationToken.None).WaitAsync(Patience), Patience);
        foreach (var (offset, number) in acknowledged) Assert.Equal(number, read[offset]);
        output.WriteLine($"{acknowledged.Count} acknowledged, {read.Count} read");
    }

    [BrokerFact]
    public async Task A_broker_that_dies_as_soon_as_it_has_created_its_first_stream_has_that_stream_when_it_is_back()
    {
        await using var broker = await BrokerProcess.StartNewAsync();
        var created = new TaskCompletionSource(TaskCreationOptions.RunContinuationsAsynchronously);
        var logger = new OutputLogger(output) { Logged = message => { if (message.Contains("is created", StringComparison.Ordinal)) created.TrySetResult(); } };
        var options = new StreamLogOptions { Brokers = [broker.Address] };
        await using var connections = new BrokerConnections(options, logger);
        var opening = StreamIngestLog.OpenAsync(connections, "faults", options, new(), logger, CancellationToken.None);
        await created.Task.WaitAsync(Patience);
        await broker.KillAsync();

        await broker.StartAsync();
        await using var log = await opening.WaitAsync(Patience);
        await RecoverAsync(log, 0, []);
    }

    [BrokerFact]
    public async Task A_broker_that_dies_before_it_has_a_stream_is_given_one_when_it_is_back()
    {
        await using var broker = await BrokerProcess.StartNewAsync();
        var options = new StreamLogOptions { Brokers = [broker.Address] };
        await using var connections = new BrokerConnections(options, new OutputLogger(output));
        var opening = StreamIngestLog.OpenAsync(connections, "faults", options, new(), new OutputLogger(output), CancellationToken.None);
        // By chance while, before or after the broker writes down that it has streams; the log's own is created after three seconds.
        var seed = Random.Shared.Next();
        output.WriteLine($"seed {seed}");
        await Task.Delay(TimeSpan.FromMilliseconds(new Random(seed).Next(100, 1500)));
        await broker.KillAsync();
        Assert.False(opening.IsCompleted);

        await broker.StartAsync();
        await using var log = await opening.WaitAsync(Patience);
        await RecoverAsync(log, 0, []);
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
        await Task.WhenAll(appends.Select(append => Assert.ThrowsAsync<IOException>(() => append))).WaitAsync(Patience);
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
                acknowledged.Add(await appended.WaitAsync(Patience), number);
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
        for (var deadline = DateTime.UtcNow + Patience; acknowledged.Count == before; await AppendAsync(log, number, 1, acknowledged))
            Assert.True(DateTime.UtcNow < deadline, "the log did not recover");
    }
}
