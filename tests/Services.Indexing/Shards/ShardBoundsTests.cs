using Grpc.Core;
using Khabar.Defaults.Errors;
using Khabar.Language.Analysis;
using Khabar.Services.Indexing.Calls;
using Khabar.Services.Indexing.Shards;
using Microsoft.Extensions.Logging.Abstractions;

namespace Khabar.Services.Indexing.Tests.Shards;

public sealed class ShardBoundsTests : IDisposable
{
    readonly TemporaryFolder folder = new();
    readonly IndexingWorkers workers = new(1);
    readonly BusyLog log = new();

    public void Dispose()
    {
        workers.Dispose();
        folder.Dispose();
    }

    [Fact]
    public async Task A_log_that_takes_nothing_asks_the_caller_to_slow_down()
    {
        var error = await Assert.ThrowsAsync<RpcException>(() => ShardAppends.AppendAsync(new(Open(), new byte[1]), CancellationToken.None));
        Assert.Equal(StatusCode.ResourceExhausted, error.StatusCode);
        Assert.True(RpcErrors.RetryDelay(error) > TimeSpan.Zero);
    }

    [Fact]
    public void An_index_that_is_too_far_behind_its_log_lets_no_more_in()
    {
        log.Takes = true;
        var shard = Open();
        log.End = 1000;
        Assert.True(shard.TryAppend(new byte[1], out _));
        log.End = 1001;
        Assert.False(shard.TryAppend(new byte[1], out _));
        Assert.Equal(1001ul, shard.Status().LagEntries);
    }

    [Fact]
    public async Task A_caller_who_no_longer_waits_gets_no_answer_although_the_append_goes_on()
    {
        log.Takes = true;
        using var cancel = new CancellationTokenSource();
        var append = ShardAppends.AppendAsync(new(Open(), new byte[1]), cancel.Token);
        await cancel.CancelAsync();
        await Assert.ThrowsAnyAsync<OperationCanceledException>(() => append);
    }

    Shard Open()
    {
        var means = new IndexingMeans(new BilingualAnalyzer(), new(8), workers, TimeSpan.FromSeconds(1));
        var shard = new Shard(0, log, served: () => 1, maxLag: 1000, TestTelemetry.Shard.Metrics);
        shard.Add(new(1, folder.Path, log, renew: null, means, TestTelemetry.Shard, NullLogger.Instance));
        return shard;
    }
}
