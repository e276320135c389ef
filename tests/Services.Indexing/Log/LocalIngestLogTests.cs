using System.Text;
using Khabar.Services.Indexing.Log;

namespace Khabar.Services.Indexing.Tests.Log;

public sealed class LocalIngestLogTests : IDisposable
{
    readonly TemporaryFolder _folder = new();

    public void Dispose() => _folder.Dispose();

    [Fact]
    public void The_checksum_is_the_Castagnoli_one() => Assert.Equal(0xE3069283u, Crc32C.Compute("123456789"u8));

    [Fact]
    public async Task Offsets_start_at_one_and_grow_in_the_order_of_the_calls()
    {
        await using var log = LogFolder.Open(_folder.Path);
        Assert.Equal(0ul, log.End);
        var appended = Enumerable.Range(0, 2_000).Select(i => log.Append(BitConverter.GetBytes(i))).ToList();
        Assert.Equal(Enumerable.Range(1, 2_000).Select(i => (ulong)i), await Task.WhenAll(appended));
        Assert.Equal(2_000ul, log.End);
        Assert.Equal(Enumerable.Range(0, 2_000), (await log.ReadEntries()).Select(entry => BitConverter.ToInt32(entry)));
    }

    [Fact]
    public async Task Many_callers_at_once_each_find_their_entry_at_their_offset()
    {
        await using var log = LogFolder.Open(_folder.Path, new() { SegmentBytes = 10_000 });
        var offsets = new ulong[64 * 50];
        await Task.WhenAll(Enumerable.Range(0, 64).Select(caller => Task.Run(async () =>
        {
            for (var i = 0; i < 50; i++) offsets[caller * 50 + i] = await log.Append(Encoding.UTF8.GetBytes($"{caller}:{i}"));
        })));
        var records = await log.ReadToEnd();
        Assert.Equal(offsets.Length, records.Count);
        for (var i = 0; i < offsets.Length; i++)
        {
            Assert.Equal($"{i / 50}:{i % 50}", Encoding.UTF8.GetString(records[(int)offsets[i] - 1].Entry.Span));
        }
        Assert.True(LogFolder.Segments(_folder.Path).Length > 3);
    }

    [Fact]
    public async Task A_reader_waits_for_entries_that_are_still_to_come()
    {
        await using var log = LogFolder.Open(_folder.Path, new() { SegmentBytes = 1024 });
        var read = Task.Run(async () =>
        {
            var entries = new List<int>();
            await foreach (var record in log.ReadAsync(1, CancellationToken.None))
            {
                entries.Add(BitConverter.ToInt32(record.Entry.Span));
                if (entries.Count == 500) break;
            }
            return entries;
        });
        for (var i = 0; i < 500; i++) await log.Append(BitConverter.GetBytes(i));
        Assert.Equal(Enumerable.Range(0, 500), await read.WaitAsync(TimeSpan.FromSeconds(30)));
    }

    [Fact]
    public async Task Reading_begins_at_any_offset()
    {
        await using var log = LogFolder.Open(_folder.Path, new() { SegmentBytes = 1024 });
        await Task.WhenAll(Enumerable.Range(1, 300).Select(i => log.Append(new byte[i])));
        for (var from = 1ul; from <= 300; from += 7)
        {
            var records = await log.ReadToEnd(from);
            Assert.Equal(from, records[0].Offset);
            Assert.All(records, record => Assert.Equal((int)record.Offset, record.Entry.Length));
        }
    }

    [Fact]
    public async Task Closing_the_log_writes_what_was_taken_and_ends_its_readers()
    {
        var log = LogFolder.Open(_folder.Path);
        var reading = Task.Run(async () =>
        {
            var count = 0;
            await foreach (var _ in log.ReadAsync(1, CancellationToken.None)) count++;
            return count;
        });
        var appended = Enumerable.Range(0, 100).Select(_ => log.Append(new byte[1000])).ToList();
        await log.DisposeAsync();
        Assert.All(appended, append => Assert.True(append.IsCompletedSuccessfully));
        Assert.Equal(100, await reading.WaitAsync(TimeSpan.FromSeconds(30)));
        Assert.Throws<ObjectDisposedException>(() => log.TryAppend(new byte[1], out _));
    }

    [Fact]
    public async Task A_cancelled_reader_ends()
    {
        await using var log = LogFolder.Open(_folder.Path);
        using var cancel = new CancellationTokenSource();
        var reading = Task.Run(async () => { await foreach (var _ in log.ReadAsync(1, cancel.Token)) { } });
        await cancel.CancelAsync();
        await Assert.ThrowsAnyAsync<OperationCanceledException>(() => reading.WaitAsync(TimeSpan.FromSeconds(30)));
    }

    [Fact]
    public async Task Two_writers_never_have_one_log()
    {
        await using var log = LogFolder.Open(_folder.Path);
        var error = Assert.Throws<IOException>(() => LogFolder.Open(_folder.Path));
        Assert.Contains(_folder.Path, error.Message);
    }

    [Fact]
    public async Task An_entry_longer_than_the_limit_is_refused()
    {
        await using var log = LogFolder.Open(_folder.Path, new() { MaxEntryBytes = 2000 });
        Assert.Throws<ArgumentException>(() => log.TryAppend(new byte[2001], out _));
        Assert.Equal(1ul, await log.Append(new byte[2000]));
    }
}
