using Khabar.Broker;

namespace Khabar.Scenarios.Faults;

/// <summary>One thing that goes wrong and is mended again.</summary>
sealed record Fault(string Name, Func<Task> HappenAsync);

/// <summary>What may go wrong with a suite on a broker's cluster.</summary>
sealed class Faults(SuiteProcesses suite, BrokerCluster broker, IReadOnlyList<Link> brokerLinks, Random random)
{
    // Past the three seconds after which a member counts as gone, and past the broker's patience with a node.
    static readonly TimeSpan PauseTime = TimeSpan.FromSeconds(4), BrokerPauseTime = TimeSpan.FromSeconds(10);

    // Past the second after which an indexer commits, and a searcher copies.
    static readonly TimeSpan FullTime = TimeSpan.FromSeconds(4);

    // Past the first attempts to connect anew.
    static readonly TimeSpan CutTime = TimeSpan.FromSeconds(2);

    /// <summary>Every kind of fault once, each with a victim by chance, in an order by chance.</summary>
    public Fault[] Round()
    {
        int indexer = random.Next(suite.Indexers.Count), search = random.Next(suite.Searchers.Count);
        var faults = new List<Fault>
        {
            Kill($"indexer {indexer}", suite.Indexers[indexer]),
            Kill($"search {search}", suite.Searchers[search]),
            new("the gateway is killed", async () =>
            {
                await suite.Gateways[0].KillAsync();
                await SuiteProcesses.StartGatewayAsync(suite.Gateways[0]);
            }),
            BrokerKill(random.Next(broker.Nodes.Count)),
            Pause($"indexer {indexer}", suite.Indexers[indexer]),
            Pause($"search {search}", suite.Searchers[search]),
            BrokerPause(random.Next(broker.Nodes.Count)),
            Cut($"indexer {indexer}", suite.IndexerLinks[indexer]),
            Cut($"search {search}", suite.SearcherLinks[search]),
            BrokerCut(random.Next(brokerLinks.Count)),
        };
        if (suite.Disks.Count > 0)
        {
            faults.Add(Fill($"indexer {indexer}", suite.Disks[indexer]));
            faults.Add(Fill($"search {search}", suite.Disks[suite.Indexers.Count + search]));
        }
        var round = faults.ToArray();
        random.Shuffle(round);
        return round;
    }

    Fault BrokerKill(int node) => new($"broker node {node} is killed", async () =>
    {
        await broker.Nodes[node].KillAsync();
        await broker.Nodes[node].StartAsync();
    });

    Fault BrokerPause(int node) => new($"broker node {node} is paused", () =>
        DuringAsync(BrokerPauseTime, broker.Nodes[node].Pause, broker.Nodes[node].Continue));

    Fault BrokerCut(int node) => Cut($"broker node {node}", brokerLinks[node]);

    static Fault Kill(string name, ServiceProcess process) => new($"{name} is killed", async () =>
    {
        await process.KillAsync();
        await process.StartAsync();
    });

    static Fault Pause(string name, ServiceProcess process) => new($"{name} is paused", async () =>
    {
        await process.PauseAsync();
        await Task.Delay(PauseTime);
        await process.ResumeAsync();
    });

    static Fault Cut(string name, Link link) => new($"the connections of {name} are cut", () => DuringAsync(CutTime, link.Cut, link.Mend));

    static Fault Fill(string name, SmallDisk disk) => new($"the disk of {name} is full", () => DuringAsync(FullTime, disk.Fill, disk.Empty));

    /// <summary>A fault that lasts; its time is the fault itself, not a wait for something.</summary>
    static async Task DuringAsync(TimeSpan time, Action begin, Action end)
    {
        begin();
        await Task.Delay(time);
        end();
    }
}
