namespace Khabar.Broker;

/// <summary>Three RabbitMQ nodes of one test that form a cluster, as in production, all on the loopback interface.</summary>
sealed class BrokerCluster : IAsyncDisposable
{
    readonly PortMapper mapper = new();

    BrokerCluster()
    {
        Nodes = [new(mapper), new(mapper), new(mapper)];
        foreach (var node in Nodes) node.Cluster = Nodes;
    }

    public IReadOnlyList<BrokerProcess> Nodes { get; }

    /// <summary>Where the nodes take connections.</summary>
    public string[] Addresses => [.. Nodes.Select(node => node.Address)];

    /// <summary>Starts the nodes and returns when each takes connections and knows the others.</summary>
    public static async Task<BrokerCluster> StartNewAsync()
    {
        var cluster = new BrokerCluster();
        try
        {
            // The first forms the cluster, so that the others find one to join.
            await cluster.Nodes[0].StartAsync();
            await Task.WhenAll(cluster.Nodes.Skip(1).Select(node => node.StartAsync()));
            return cluster;
        }
        catch
        {
            await cluster.DisposeAsync();
            throw;
        }
    }

    public async ValueTask DisposeAsync()
    {
        foreach (var node in Nodes) await node.DisposeAsync();
        await mapper.DisposeAsync();
    }
}
