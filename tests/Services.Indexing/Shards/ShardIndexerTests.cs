using Khabar.Language.Analysis;
using Khabar.Services.Indexing.Entries;
using Khabar.Services.Indexing.Log;
using Khabar.Services.Indexing.Publication;
using Khabar.Services.Indexing.Shards;
using Khabar.Services.Indexing.Tests.Log;
using Lucene.Net.Analysis;
using Microsoft.Extensions.Logging;

namespace Khabar.Services.Indexing.Tests.Shards;

public sealed class ShardIndexerTests : IAsyncLifetime
{
    readonly TemporaryFolder folder = new();
    readonly IndexingWorkers workers = new(1);
    readonly UncommittedEntries uncommitted = new();
    readonly RecordingLogger logger = new();
    readonly CancellationTokenSource stopping = new();
    LocalIngestLog log = null!;
    CommittedIndex index = null!;
    CommitLeases leases = null!;

    public Task InitializeAsync()
    {
        log = LogFolder.Open(Path.Combine(folder.Path, "log"));
        index = new(Path.Combine(folder.Path, "index"));
        leases = new(Path.Combine(folder.Path, "index"), TimeProvider.System);
        return Task.CompletedTask;
    }

    public async Task DisposeAsync()
    {
        await log.DisposeAsync();
        index.Dispose();
        workers.Dispose();
        folder.Dispose();
    }

    [Fact]
    public async Task An_error_is_logged_and_shown_until_a_commit_succeeds_again()
    {
        var failures = 2;
        var failed = new TaskCompletionSource();
        var indexer = Indexer(TimeSpan.FromMilliseconds(10), () =>
        {
            if (failures-- > 0) throw new IOException("No space left on device");
            failed.Task.Wait();
            return OpenWriter();
        });
        var running = indexer.RunAsync(stopping.Token);
        await log.Append(LogEntries.Stored(new() { Id = "1", Text = "text" }, null));
        await Until(() => failures < 0);
        Assert.Equal("No space left on device", indexer.Progress.Failure?.Cause.Message);
        Assert.Equal(2, logger.Messages.Count(message => message.Level == LogLevel.Error));
        failed.SetResult();
        await Until(() => indexer.Progress is { Committed: 1, Failure: null });
        Assert.NotNull(index.Find("1"));
        await stopping.CancelAsync();
        await running;
    }

    [Fact]
    public async Task Stopping_commits_what_was_applied()
    {
        var indexer = Indexer(TimeSpan.FromMinutes(1), OpenWriter);
        var running = indexer.RunAsync(stopping.Token);
        for (var i = 0; i < 10; i++) await log.Append(LogEntries.Stored(new() { Id = $"{i}", Text = "text" }, null));
        await Until(() => indexer.Progress.Read == 10);
        Assert.Equal(0ul, indexer.Progress.Committed);
        await stopping.CancelAsync();
        await running;
        Assert.Equal(10ul, indexer.Progress.Committed);
        Assert.Equal(10, index.Size.Articles);
    }

    [Fact]
    public async Task A_restart_goes_on_from_the_last_commit_and_changes_nothing_twice()
    {
        for (var round = 1; round <= 5; round++)
        {
            using var stopping = new CancellationTokenSource();
            var indexer = Indexer(TimeSpan.FromMilliseconds(10), OpenWriter);
            var running = indexer.RunAsync(stopping.Token);
            for (var i = 0; i < 20; i++) await log.Append(LogEntries.Stored(new() { Id = $"{i % 7}", Text = $"round {round}" }, null));
            await log.Append(LogEntries.Deleted("3"));
            await Until(() => indexer.Progress.Committed == log.End);
            Assert.Equal(6, index.Size.Articles);
            Assert.Equal($"round {round}", index.Find("1")?.Article.Text);
            Assert.Null(index.Find("3"));
            await stopping.CancelAsync();
            await running;
        }
    }

    [Fact]
    public async Task An_entry_that_cannot_be_indexed_is_named_and_holds_up_nobody()
    {
        var indexer = Indexer(TimeSpan.FromMilliseconds(10), () => OpenWriter(new PoisonableAnalyzer()));
        var running = indexer.RunAsync(stopping.Token);
        await log.Append(LogEntries.Stored(new() { Id = "bad", Text = "harmless" }, null));
        await log.Append(LogEntries.Stored(new() { Id = "bad", Text = $"words and {PoisonableAnalyzer.Poison}" }, null));
        await log.Append([1, 2, 3]);
        await log.Append(LogEntries.Stored(new() { Id = "good", Text = "words" }, null));
        await Until(() => indexer.Progress is { Committed: 4, Failure: null });
        Assert.Equal("words", index.Find("good")?.Article.Text);
        // It is not found by its words, but it is not lost either.
        Assert.EndsWith(PoisonableAnalyzer.Poison, index.Find("bad")?.Article.Text);
        Assert.Equal(2, index.Size.Articles);
        Assert.Equal(2, indexer.Progress.DeadLetters.Count);
        Assert.Equal([(2ul, "bad"), (3ul, "")], indexer.Progress.DeadLetters.Newest.Select(letter => (letter.Offset, letter.Id)));
        Assert.Contains(logger.Messages, message => message.Level == LogLevel.Error && message.Message.Contains("'bad'"));
        await stopping.CancelAsync();
        await running;

        // The count is a part of the commit.
        using var again = new CancellationTokenSource();
        var restarted = Indexer(TimeSpan.FromMilliseconds(10), OpenWriter);
        running = restarted.RunAsync(again.Token);
        await Until(() => restarted.Progress.DeadLetters.Count == 2);
        await again.CancelAsync();
        await running;
    }

    ShardWriter OpenWriter(Analyzer analyzer) => new(Path.Combine(folder.Path, "index"), analyzer, new(8), leases, logger);

    ShardWriter OpenWriter() => new(Path.Combine(folder.Path, "index"), new BilingualAnalyzer(), new(8), leases, logger);

    ShardIndexer Indexer(TimeSpan commitInterval, Func<ShardWriter> open) => new(log, open, LogEntries.Decode, index, uncommitted, workers, commitInterval, TestTelemetry.Shard, logger);

    static Task Until(Func<bool> condition) => Poll.UntilAsync(condition, TimeSpan.FromSeconds(30), "it did not come to pass");
}
