using Khabar.Broker;
using Khabar.Services.Indexing.Log;
using Khabar.Services.Indexing.Streams;
using Khabar.Services.Indexing.Streams.Broker;
using Xunit.Abstractions;

namespace Khabar.Services.Indexing.Tests.Streams;

/// <summary>Streams replicated three times on a cluster of three nodes: the shape for production.</summary>
[Trait("Duration", "long")]
public sealed class BrokerClusterTests(ITestOutputHelper output)
{
    const int Outstanding = 32;

    static readonly TimeSpan Patience = TimeSpan.FromMinutes(2);

    [BrokerFact]
    public async Task Each_node_may_die_in_turn_and_everything_acknowledged_is_there_once_in_order()
    {
        await using var cluster = await BrokerCluster.StartNewAsync();
        var logger = new OutputLogger(output);
        var options = new StreamLogOptions { Brokers = cluster.Addresses, Replicas = 3 };
        await using var connections = new BrokerConnections(options, logger);
        await using var log = await StreamIngestLog.OpenAsync(connections, "cluster", options, new(), logger, CancellationToken.None);
        await using var reading = new LogReading(log);
        var writer = new Writer(log);

        // Whichever of them leads the stream is among them.
        foreach (var node in cluster.Nodes)
        {
            await writer.MoreAsync(500);
            await node.KillAsync();
            output.WriteLine($"{node.Name} was killed");
            await writer.MoreAsync(500);
            await node.StartAsync();
        }
        var acknowledged = await writer.EndAsync();

        var read = await reading.UpToAsync(await log.SyncAsync(CancellationToken.None).WaitAsync(Patience), Patience);
        foreach (var (offset, number) in acknowledged) Assert.Equal(number, read[offset]);
        Assert.Equal(read.Count, read.Values.Distinct().Count());
        Assert.Equal(acknowledged.Values.Order(), acknowledged.Values);
        output.WriteLine($"{acknowledged.Count} acknowledged, {writer.Failed} told that they may be lost, {read.Count} read");
    }

    /// <summary>Appends the numbers from 0 on, some at a time, without pause.</summary>
    sealed class Writer
    {
        readonly SortedDictionary<ulong, int> acknowledged = [];
        readonly CancellationTokenSource enough = new();
        readonly Task writing;
        int count;

        public Writer(IIngestLog log) => writing = Task.Run(() => WriteAsync(log));

        public int Failed { get; private set; }

        public Task MoreAsync(int entries)
        {
            var target = Volatile.Read(ref count) + entries;
            return Poll.UntilAsync(() => Volatile.Read(ref count) >= target, Patience, "nothing is acknowledged any more");
        }

        /// <summary>Ends, and returns the number that was acknowledged at each offset.</summary>
        public async Task<SortedDictionary<ulong, int>> EndAsync()
        {
            await enough.CancelAsync();
            await writing;
            return acknowledged;
        }

        async Task WriteAsync(IIngestLog log)
        {
            for (var next = 0; !enough.IsCancellationRequested; next += Outstanding)
            {
                var appends = Enumerable.Range(next, Outstanding).Select(number =>
                {
                    Assert.True(log.TryAppend(BitConverter.GetBytes(number), out var appended));
                    return (number, appended);
                }).ToList();
                foreach (var (number, appended) in appends)
                {
                    try
                    {
                        acknowledged.Add(await appended.WaitAsync(Patience), number);
                        Interlocked.Increment(ref count);
                    }
                    catch (IOException)
                    {
                        Failed++;
                    }
                }
            }
        }
    }
}
