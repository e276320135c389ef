using Khabar.Services.Indexing.Log;
using Khabar.Services.Indexing.Log.Segments;
using Microsoft.Extensions.Logging;
using Xunit.Abstractions;

namespace Khabar.Services.Indexing.Tests.Log;

public sealed class CrashTests(ITestOutputHelper output) : IDisposable
{
    static readonly LocalLogOptions Small = new() { SegmentBytes = 2048 };

    readonly TemporaryFolder folder = new();

    public void Dispose() => folder.Dispose();

    [Fact]
    public async Task A_log_cut_at_any_byte_opens_with_every_whole_record_before_the_cut()
    {
        var seed = Random.Shared.Next();
        output.WriteLine($"seed {seed}");
        var random = new Random(seed);
        var (entries, ends) = await Fill(random, 12, maxLength: 40);
        var file = Assert.Single(LogFolder.Segments(folder.Path));
        var whole = await File.ReadAllBytesAsync(file);
        for (var cut = 0; cut < whole.Length; cut++)
        {
            await File.WriteAllBytesAsync(file, whole[..cut]);
            var logger = new RecordingLogger();
            var expected = entries.Take(ends.Count(end => end <= cut)).ToList();
            await using (var log = LogFolder.Open(folder.Path, logger: logger))
            {
                Assert.Equal(expected, await log.ReadEntries());
                Assert.Equal((ulong)expected.Count + 1, await log.Append([42]));
                Assert.Equal([.. expected, [42]], await log.ReadEntries());
            }
            var sound = expected.Count > 0 ? ends[expected.Count - 1] : cut < Segment.HeaderSize ? 0 : Segment.HeaderSize;
            var warning = logger.Messages.Where(message => message.Level == LogLevel.Warning).ToList();
            if (cut == sound) Assert.Empty(warning);
            else Assert.Contains($"Cut {cut - sound} bytes", Assert.Single(warning).Message);
        }
    }

    [Fact]
    public async Task A_log_that_is_cut_and_appended_to_again_and_again_keeps_all_that_was_whole()
    {
        var seed = Random.Shared.Next();
        output.WriteLine($"seed {seed}");
        var random = new Random(seed);
        var expected = new List<byte[]>();
        for (var round = 0; round < 40; round++)
        {
            await using (var log = LogFolder.Open(folder.Path, Small))
            {
                Assert.Equal(expected, await log.ReadEntries());
                var entries = Enumerable.Range(0, random.Next(30)).Select(_ => LogFolder.RandomEntry(random)).ToList();
                await Task.WhenAll(entries.Select(log.Append));
                expected.AddRange(entries);
            }
            // A torn append: any bytes, or the beginning of a record that was never finished.
            var last = LogFolder.Segments(folder.Path)[^1];
            var torn = new byte[random.Next(100)];
            if (random.Next(2) == 0) random.NextBytes(torn);
            await using var file = File.Open(last, FileMode.Append);
            await file.WriteAsync(torn);
        }
    }

    [Fact]
    public async Task A_batch_that_reached_the_disk_in_part_is_cut_although_later_records_of_it_are_whole()
    {
        await using (var log = LogFolder.Open(folder.Path)) await log.Append([1]);
        var file = LogFolder.Segments(folder.Path)[0];
        await using (var bytes = File.Open(file, FileMode.Append))
        {
            // Records 2 and 3 of one batch: both written when only 1 was durable; of 2 nothing reached the disk.
            await bytes.WriteAsync(new byte[RecordHeader.Size + 5]);
            var header = new byte[RecordHeader.Size];
            RecordHeader.For([9], offset: 3, durable: 1).Write(header);
            await bytes.WriteAsync(header);
            await bytes.WriteAsync(new byte[] { 9 });
        }
        await using var reopened = LogFolder.Open(folder.Path);
        Assert.Equal([1], (await reopened.ReadEntries()).Select(entry => entry[0]));
    }

    [Fact]
    public async Task A_changed_byte_in_what_was_durable_is_an_error_that_names_file_and_byte()
    {
        var seed = Random.Shared.Next();
        output.WriteLine($"seed {seed}");
        var random = new Random(seed);
        var (_, ends) = await Fill(random, 6, maxLength: 60);
        var file = LogFolder.Segments(folder.Path)[0];
        var whole = await File.ReadAllBytesAsync(file);
        // The last record cannot be told from a torn one; every byte before it can.
        for (var at = 0; at < ends[^2]; at++)
        {
            var damaged = whole.ToArray();
            damaged[at] ^= (byte)(1 << random.Next(8));
            await File.WriteAllBytesAsync(file, damaged);
            var error = Assert.Throws<LogCorruptException>(() => LogFolder.Open(folder.Path));
            Assert.Equal(file, error.File);
            Assert.Equal(at < Segment.HeaderSize ? 0 : ends.LastOrDefault(end => end <= at, Segment.HeaderSize), error.Position);
            Assert.Equal(damaged, await File.ReadAllBytesAsync(file));
        }
    }

    [Fact]
    public async Task Whatever_happened_to_a_file_a_log_that_opens_holds_what_was_appended_from_its_beginning_on()
    {
        var seed = Random.Shared.Next();
        output.WriteLine($"seed {seed}");
        var random = new Random(seed);
        var (entries, _) = await Fill(random, 20, maxLength: 100);
        var file = LogFolder.Segments(folder.Path)[0];
        var whole = await File.ReadAllBytesAsync(file);
        var opened = 0;
        for (var i = 0; i < 300; i++)
        {
            await File.WriteAllBytesAsync(file, Spoil(random, whole));
            try
            {
                await using var log = LogFolder.Open(folder.Path);
                var read = await log.ReadEntries();
                Assert.Equal(entries.Take(read.Count), read);
                opened++;
            }
            catch (LogCorruptException damage)
            {
                Assert.Equal(file, damage.File);
            }
        }
        output.WriteLine($"{opened} of 300 opened");
    }

    [Fact]
    public async Task A_changed_byte_in_an_older_segment_is_found_when_it_is_read()
    {
        var random = new Random(1);
        await using (var log = LogFolder.Open(folder.Path, Small))
        {
            for (var i = 0; i < 50; i++) await log.Append(new byte[200]);
        }
        var file = LogFolder.Segments(folder.Path)[1];
        var bytes = await File.ReadAllBytesAsync(file);
        bytes[random.Next(bytes.Length)] ^= 1;
        await File.WriteAllBytesAsync(file, bytes);
        await using var reopened = LogFolder.Open(folder.Path, Small);
        var error = await Assert.ThrowsAsync<LogCorruptException>(() => reopened.ReadToEnd());
        Assert.Equal(file, error.File);
    }

    [Fact]
    public async Task A_missing_segment_is_an_error_that_names_a_file()
    {
        await using (var log = LogFolder.Open(folder.Path, Small))
        {
            for (var i = 0; i < 50; i++) await log.Append(new byte[200]);
        }
        File.Delete(LogFolder.Segments(folder.Path)[1]);
        await using var reopened = LogFolder.Open(folder.Path, Small);
        await Assert.ThrowsAsync<LogCorruptException>(() => reopened.ReadToEnd());
    }

    /// <summary>Bytes changed, left out, doubled or put in, at any places.</summary>
    static byte[] Spoil(Random random, byte[] whole)
    {
        var bytes = whole.ToList();
        for (var times = random.Next(1, 4); times > 0; times--)
        {
            var at = random.Next(bytes.Count);
            var length = Math.Min(random.Next(1, 60), bytes.Count - at);
            switch (random.Next(4))
            {
                case 0: for (var i = at; i < at + length; i++) bytes[i] = (byte)random.Next(256); break;
                case 1: bytes.RemoveRange(at, Math.Min(length, bytes.Count - 1)); break;
                case 2: bytes.InsertRange(at, bytes.GetRange(at, length)); break;
                default: bytes.InsertRange(at, new byte[length]); break;
            }
        }
        return [.. bytes];
    }

    /// <summary>Writes records one at a time and returns them with the byte each ends at.</summary>
    async Task<(List<byte[]> Entries, List<long> Ends)> Fill(Random random, int count, int maxLength)
    {
        var entries = new List<byte[]>();
        var ends = new List<long>();
        await using var log = LogFolder.Open(folder.Path);
        for (var i = 0; i < count; i++)
        {
            var entry = new byte[random.Next(maxLength)];
            random.NextBytes(entry);
            await log.Append(entry);
            entries.Add(entry);
            ends.Add(log.SizeInBytes);
        }
        return (entries, ends);
    }
}
