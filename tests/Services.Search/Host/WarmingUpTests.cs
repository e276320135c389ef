using Grpc.Health.V1;
using Khabar.Defaults.Storage;
using Khabar.Services.Search.Replicas;
using Khabar.Services.Search.WarmingUp;
using Microsoft.Extensions.DependencyInjection;
using Microsoft.Extensions.Hosting;

namespace Khabar.Services.Search.Tests.Host;

/// <summary>What a process does by itself after its start, while it answers already.</summary>
public sealed class WarmingUpTests
{
    static readonly TimeSpan Patience = TimeSpan.FromSeconds(60);

    [Fact]
    public async Task It_ends_without_a_fault_and_the_service_serves_meanwhile()
    {
        await using var process = await SearchProcess.StartAsync(HarbourNews.Articles);
        await ServesAsync(process);
        await WarmUpOf(process).WaitAsync(Patience);
    }

    [Fact]
    public async Task A_collection_that_cannot_be_opened_keeps_nobody_from_serving()
    {
        await using var process = await SearchProcess.StartAsync([], services => services.AddSingleton<ICommitSource, DamagedCommits>());
        await WarmUpOf(process).WaitAsync(Patience);
        await ServesAsync(process);
    }

    [Fact]
    public async Task A_process_that_is_asked_to_end_does_not_wait_for_it()
    {
        var process = await SearchProcess.StartAsync(HarbourNews.Articles);
        await process.DisposeAsync().AsTask().WaitAsync(Patience);
    }

    static Task WarmUpOf(SearchProcess process) => process.Services.GetServices<IHostedService>().OfType<WarmUp>().Single().ExecuteTask!;

    static async Task ServesAsync(SearchProcess process)
    {
        var health = await new Health.HealthClient(process.Channel).CheckAsync(new HealthCheckRequest());
        Assert.Equal(HealthCheckResponse.Types.ServingStatus.Serving, health.Status);
    }

    sealed class DamagedCommits : ICommitSource
    {
        public CollectionSettings? Settings(string collection) => throw new InvalidDataException("damaged");

        public bool IsExpected(string collection, int generation, int shard) => true;

        public string? Folder(string collection, int generation, int shard) => null;

        public TimeSpan? Staleness(string collection, int generation, int shard) => null;
    }
}
