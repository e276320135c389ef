using Khabar.Services.Indexing.Log;
using Microsoft.Extensions.Logging.Abstractions;
using Xunit.Abstractions;

namespace Khabar.Services.Indexing.Tests.Log;

public sealed class DiskFaultTests(ITestOutputHelper output) : IDisposable
{
    readonly TemporaryFolder folder = new();
    readonly FailingDisk disk = new();

    public void Dispose() => folder.Dispose();

    LocalIngestLog Open(LocalLogOptions? options = null) => LocalIngestLog.Open(folder.Path, options ?? new(), NullLogger.Instance, disk.Open);

    [Fact]
    public async Task A_full_disk_fails_the_append_and_the_log_goes_on_when_there_is_room()
    {
        await using (var log = Open())
        {
            await log.Append([1]);
            disk.FailWrite = () => true;
            await Assert.ThrowsAsync<IOException>(() => log.Append([2]));
            await Assert.ThrowsAsync<IOException>(() => log.Append([3]));
            Assert.Equal(1ul, log.End);
            disk.FailWrite = () => false;
            Assert.Equal(2ul, await log.Append([4]));
            Assert.Equal([1, 4], (await log.ReadEntries()).Select(entry => entry[0]));
        }
        await using var reopened = LogFolder.Open(folder.Path);
        Assert.Equal([1, 4], (await reopened.ReadEntries()).Select(entry => entry[0]));
    }

    [Fact]
    public async Task An_entry_whose_synchronisation_failed_is_never_read()
    {
        await using var log = Open();
        disk.FailFlush = () => true;
        await Assert.ThrowsAsync<IOException>(() => log.Append([1]));
        disk.FailTruncate = () => true;
        await Assert.ThrowsAsync<IOException>(() => log.Append([2]));
        disk.FailFlush = disk.FailTruncate = () => false;
        Assert.Equal(1ul, await log.Append([3]));
        Assert.Equal([3], (await log.ReadEntries()).Select(entry => entry[0]));
    }

    [Fact]
    public async Task Faults_at_random_lose_nothing_that_was_acknowledged_and_add_nothing_that_was_refused()
    {
        var seed = Random.Shared.Next();
        output.WriteLine($"seed {seed}");
        var random = new Random(seed);
        var options = new LocalLogOptions { SegmentBytes = 4096 };
        var acknowledged = new List<byte[]>();
        await using (var log = Open(options))
        {
            // The writer's thread draws these while no test code draws from its own.
            var faults = new Random(seed + 1);
            disk.FailWrite = () => faults.Next(5) == 0;
            disk.FailFlush = () => faults.Next(7) == 0;
            disk.FailTruncate = () => faults.Next(7) == 0;
            for (var i = 0; i < 400; i++)
            {
                var entry = LogFolder.RandomEntry(random);
                try
                {
                    await log.Append(entry);
                    acknowledged.Add(entry);
                }
                catch (IOException)
                {
                    // Refused, and so not to be found.
                }
            }
            Assert.Equal(acknowledged, await log.ReadEntries());
            disk.FailWrite = disk.FailFlush = disk.FailTruncate = () => false;
            await log.Append([]);
            acknowledged.Add([]);
        }
        await using var reopened = LogFolder.Open(folder.Path, options);
        Assert.Equal(acknowledged, await reopened.ReadEntries());
    }

    [Fact]
    public async Task A_slow_disk_fills_the_queue_which_then_refuses_until_there_is_room()
    {
        await using var log = Open(new() { QueueBytes = 64 * 1024 });
        disk.Running.Reset();
        var taken = new List<Task<ulong>> { log.Append([0]) };
        Assert.True(disk.Waiting.Wait(TimeSpan.FromSeconds(30)));
        while (log.TryAppend(new byte[1000], out var appended) && taken.Count < 1000) taken.Add(appended);
        Assert.InRange(taken.Count, 50, 200);
        var room = log.WaitForRoomAsync(CancellationToken.None);
        Assert.False(room.IsCompleted);
        disk.Running.Set();
        await room.WaitAsync(TimeSpan.FromSeconds(30));
        await Task.WhenAll(taken).WaitAsync(TimeSpan.FromSeconds(30));
        Assert.Equal((ulong)taken.Count, log.End);
        Assert.Equal((ulong)taken.Count + 1, await log.Append([1]));
    }

    [Fact]
    public async Task Callers_that_come_while_the_disk_synchronises_share_the_next_fsync()
    {
        await using var log = Open();
        disk.Running.Reset();
        var first = log.Append([0]);
        Assert.True(disk.Waiting.Wait(TimeSpan.FromSeconds(30)));
        var others = Enumerable.Range(0, 200).Select(i => log.Append([(byte)i])).ToList();
        var before = disk.Flushes;
        disk.Running.Set();
        await Task.WhenAll(others.Append(first));
        Assert.Equal(2, disk.Flushes - before);
    }
}
