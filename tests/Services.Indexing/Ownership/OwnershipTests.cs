using System.Net;
using System.Net.Sockets;
using Grpc.Core;
using Khabar.Broker;
using Khabar.Services.Indexing.Tests.Calls;
using Khabar.V1;

namespace Khabar.Services.Indexing.Tests.Ownership;

public sealed class OwnershipTests : IAsyncLifetime
{
    const int Shards = 4;

    static readonly TimeSpan Patience = TimeSpan.FromSeconds(90);

    readonly List<TemporaryFolder> folders = [];
    readonly List<IndexingHost?> members = [];
    readonly string[] addresses = [.. Enumerable.Range(0, 3).Select(_ => FreeAddress())];
    BrokerProcess? broker;

    public Task InitializeAsync() => Task.CompletedTask;

    public async Task DisposeAsync()
    {
        foreach (var member in members) if (member is not null) await member.DisposeAsync();
        foreach (var folder in folders) folder.Dispose();
        if (broker is not null) await broker.DisposeAsync();
    }

    [BrokerFact]
    public async Task Members_share_the_shards_take_over_from_each_other_and_answer_alike()
    {
        broker = await BrokerProcess.StartNewAsync();
        await StartMemberAsync();
        await StartMemberAsync();

        // Whoever takes an article and whoever is asked for it: it is there as soon as it was acknowledged.
        for (var i = 0; i < 60; i++)
        {
            var position = (await Member(i % 2).IndexAsync(new() { Article = new() { Id = $"{i}", Text = $"text {i}" } })).Position;
            var read = await ReadAsync((i + 1) % 2, $"{i}");
            Assert.Equal($"text {i}", read.Article.Text);
            Assert.Equal(position, read.Position);
        }
        await Member(0).DeleteAsync(new() { Id = "0" });
        await Refused(StatusCode.NotFound, () => Member(1).GetAsync(new() { Id = "0" }).ResponseAsync);
        await SharedAsync(articles: 59);

        // One that joins takes its share, from its peers' commits; the others give up as much.
        await StartMemberAsync();
        await SharedAsync(articles: 59);
        Assert.All(addresses, address => Assert.True(address.Length > 0));
        for (var i = 1; i < 60; i++) Assert.Equal($"text {i}", (await ReadAsync(i % 3, $"{i}")).Article.Text);

        // One that leaves is replaced by the others.
        await members[0]!.DisposeAsync();
        members[0] = null;
        for (var i = 60; i < 90; i++) await Member(1 + i % 2).IndexAsync(new() { Article = new() { Id = $"{i}", Text = $"text {i}" } });
        await SharedAsync(articles: 89);
    }

    [BrokerFact]
    public async Task Members_that_create_a_collection_at_once_agree_on_it()
    {
        broker = await BrokerProcess.StartNewAsync();
        await StartMemberAsync(("Indexing:Shards", "2"));
        await StartMemberAsync(("Indexing:Shards", "3"));
        await Task.WhenAll(Enumerable.Range(0, 20).Select(i => Member(i % 2).IndexAsync(new() { Article = new() { Id = $"{i}", Text = "text" } }).ResponseAsync));
        var counts = new List<int>();
        for (var i = 0; i < 2; i++) counts.Add((await Member(i).GetStatusAsync(new())).Shards.Count);
        Assert.Equal(counts[0], counts[1]);
        Assert.Contains(counts[0], new[] { 2, 3 });
    }

    async Task StartMemberAsync(params (string, string)[] settings)
    {
        var folder = new TemporaryFolder();
        folders.Add(folder);
        members.Add(await IndexingHost.StartAsync(folder.Path, [
            ("urls", addresses[members.Count]),
            ("Indexing:Shards", $"{Shards}"),
            ("Indexing:EvictAfter", "00:00:00"),
            ("Indexing:Streams:Brokers:0", broker!.Address),
            ("Members:Indexing:CheckEvery", "00:00:00.100"),
            .. addresses.Select((address, i) => ($"Members:Indexing:Addresses:{i}", address)),
            .. settings,
        ]));
    }

    IndexingService.IndexingServiceClient Member(int number) => members[number]!.Indexing;

    /// <summary>Waits until two members index each shard, hold all articles between them, and are up to the log's end.</summary>
    Task SharedAsync(int articles) => Poll.UntilAsync(StatusesAsync, statuses =>
        OwnersOf(statuses).All(count => count == 2) && statuses.All(status => status.LagEntries == 0) && statuses.Sum(status => status.Articles) == 2 * articles,
        Patience, statuses => $"owners a shard: {string.Join(' ', OwnersOf(statuses))}; {string.Join(' ', statuses)}");

    /// <summary>The shards that members index, each once for every member.</summary>
    async Task<List<ShardStatus>> StatusesAsync()
    {
        var statuses = new List<ShardStatus>();
        foreach (var member in members)
            if (member is not null) statuses.AddRange((await member.Indexing.GetStatusAsync(new())).Shards.Where(shard => shard.Indexed));
        return statuses;
    }

    static IEnumerable<int> OwnersOf(List<ShardStatus> statuses) => Enumerable.Range(0, Shards).Select(shard => statuses.Count(status => status.Shard == shard));

    /// <summary>Reads an article as a client does: while the members still see each other differently, it asks again.</summary>
    async Task<GetResponse> ReadAsync(int member, string id) => (await Poll.UntilAsync(async () =>
    {
        try
        {
            return await Member(member).GetAsync(new() { Id = id });
        }
        catch (RpcException error) when (error.StatusCode == StatusCode.Unavailable)
        {
            return null;
        }
    }, read => read is not null, Patience, _ => $"nobody answers for article {id}"))!;

    static async Task Refused(StatusCode expected, Func<Task> call) => Assert.Equal(expected, (await Assert.ThrowsAsync<RpcException>(call)).StatusCode);

    static string FreeAddress()
    {
        using var listener = new TcpListener(IPAddress.Loopback, 0);
        listener.Start();
        return $"http://{listener.LocalEndpoint}";
    }
}
