using System.Collections.Concurrent;
using System.Text;
using Khabar.Services.Indexing.Log;

namespace Khabar.Services.Indexing.Tests.Log;

/// <summary>What every log does, wherever it keeps its entries.</summary>
public sealed class IngestLogTests(LogFixture logs) : IClassFixture<LogFixture>
{
    static readonly TimeSpan Patience = TimeSpan.FromSeconds(60);

    [Theory, LocalLog, StreamLog]
    public async Task Offsets_grow_in_the_order_of_the_calls(LogKind kind)
    {
        await using var log = await logs.OpenAsync(kind, logs.NewName());
        var offsets = await Task.WhenAll(Enumerable.Range(0, 2_000).Select(i => log.Append(BitConverter.GetBytes(i))).ToList());
        Assert.True(offsets[0] > 0);
        Assert.Equal(offsets.Distinct().Order(), offsets);
        Assert.Equal(offsets[^1], log.End);
        Assert.Equal(Enumerable.Range(0, 2_000), (await log.ReadEntries()).Select(entry => BitConverter.ToInt32(entry)));
    }

    [Theory, LocalLog, StreamLog]
    public async Task Many_callers_at_once_each_find_their_entry_at_their_offset(LogKind kind)
    {
        await using var log = await logs.OpenAsync(kind, logs.NewName(), new() { SegmentBytes = 10_000 });
        var expected = new ConcurrentDictionary<ulong, string>();
        await Task.WhenAll(Enumerable.Range(0, 64).Select(caller => Task.Run(async () =>
        {
            for (var i = 0; i < 50; i++) Assert.True(expected.TryAdd(await log.Append(Encoding.UTF8.GetBytes($"{caller}:{i}")), $"{caller}:{i}"));
        })));
        var read = (await log.ReadToEnd()).ToDictionary(record => record.Offset, record => Encoding.UTF8.GetString(record.Entry.Span));
        Assert.Equal(expected.OrderBy(entry => entry.Key), read.OrderBy(entry => entry.Key));
    }

    [Theory, LocalLog, StreamLog]
    public async Task A_reader_waits_for_entries_that_are_still_to_come(LogKind kind)
    {
        await using var log = await logs.OpenAsync(kind, logs.NewName(), new() { SegmentBytes = 1024 });
        var read = Task.Run(async () =>
        {
            var entries = new List<int>();
            await foreach (var record in log.ReadAsync(1, CancellationToken.None))
            {
                if (!record.IsMarker) entries.Add(BitConverter.ToInt32(record.Entry.Span));
                if (entries.Count == 200) break;
            }
            return entries;
        });
        for (var i = 0; i < 200; i++) await log.Append(BitConverter.GetBytes(i));
        Assert.Equal(Enumerable.Range(0, 200), await read.WaitAsync(Patience));
    }

    [Theory, LocalLog, StreamLog]
    public async Task Reading_begins_at_any_offset(LogKind kind)
    {
        await using var log = await logs.OpenAsync(kind, logs.NewName(), new() { SegmentBytes = 1024 });
        var offsets = await Task.WhenAll(Enumerable.Range(1, 100).Select(i => log.Append(new byte[i])));
        for (var i = 0; i < offsets.Length; i += 7)
        {
            var records = await log.ReadToEnd(offsets[i]);
            Assert.Equal(offsets[i], records[0].Offset);
            Assert.Equal(Enumerable.Range(i + 1, 100 - i), records.Select(record => record.Entry.Length));
        }
    }

    [Theory, LocalLog, StreamLog]
    public async Task What_was_appended_is_there_when_the_log_is_opened_again(LogKind kind)
    {
        var name = logs.NewName();
        var entries = new List<byte[]>();
        for (var round = 0; round < 3; round++)
        {
            await using var log = await logs.OpenAsync(kind, name);
            for (var i = 0; i < 20; i++) entries.Add(LogFolder.RandomEntry(new Random(20 * round + i)));
            var end = (await Task.WhenAll(entries.Skip(20 * round).Select(log.Append).ToList())).Max();
            Assert.Equal(end, log.End);
            Assert.Equal(entries, await log.ReadEntries());
        }
    }

    [Theory, LocalLog, StreamLog]
    public async Task Closing_the_log_writes_what_was_taken_and_ends_its_readers(LogKind kind)
    {
        var log = await logs.OpenAsync(kind, logs.NewName());
        var reading = Task.Run(async () =>
        {
            var count = 0;
            await foreach (var record in log.ReadAsync(1, CancellationToken.None)) count += record.IsMarker ? 0 : 1;
            return count;
        });
        var appended = Enumerable.Range(0, 100).Select(_ => log.Append(new byte[1000])).ToList();
        await log.DisposeAsync();
        Assert.All(appended, append => Assert.True(append.IsCompletedSuccessfully));
        Assert.Equal(100, await reading.WaitAsync(Patience));
        Assert.Throws<ObjectDisposedException>(() => log.TryAppend(new byte[1], out _));
    }

    [Theory, LocalLog, StreamLog]
    public async Task A_cancelled_reader_ends(LogKind kind)
    {
        await using var log = await logs.OpenAsync(kind, logs.NewName());
        using var cancel = new CancellationTokenSource();
        var reading = Task.Run(async () => { await foreach (var _ in log.ReadAsync(log.End + 1, cancel.Token)) { } });
        await cancel.CancelAsync();
        await Assert.ThrowsAnyAsync<OperationCanceledException>(() => reading.WaitAsync(Patience));
    }

    [Theory, LocalLog, StreamLog]
    public async Task An_entry_longer_than_the_limit_is_refused(LogKind kind)
    {
        await using var log = await logs.OpenAsync(kind, logs.NewName(), new() { MaxEntryBytes = 2000 });
        Assert.Throws<ArgumentException>(() => log.TryAppend(new byte[2001], out _));
        Assert.True(await log.Append(new byte[2000]) > 0);
    }

    [Theory, LocalLog, StreamLog]
    public async Task Who_watches_is_told_of_every_entry_before_its_appender_is(LogKind kind)
    {
        await using var log = await logs.OpenAsync(kind, logs.NewName());
        var seen = new ConcurrentDictionary<ulong, byte[]>();
        using (log.Watch(record => seen[record.Offset] = record.Entry.ToArray()))
        {
            for (var i = 0; i < 50; i++)
            {
                var offset = await log.Append(BitConverter.GetBytes(i));
                Assert.Equal(BitConverter.GetBytes(i), seen[offset]);
            }
        }
        Assert.False(seen.ContainsKey(await log.Append(new byte[4])));
    }

    [Theory, LocalLog, StreamLog]
    public async Task Synchronising_reaches_past_everything_that_was_acknowledged(LogKind kind)
    {
        var name = logs.NewName();
        await using var log = await logs.OpenAsync(kind, name);
        // Only streams have more than one appender.
        await using var other = kind == LogKind.Stream ? await logs.OpenAsync(kind, name) : null;
        for (var i = 0; i < 30; i++)
        {
            var offset = await (other ?? log).Append(BitConverter.GetBytes(i));
            Assert.True(await log.SyncAsync(CancellationToken.None) >= offset);
            Assert.True(log.End >= offset);
        }
    }
}
