using System.Text;
using Khabar.Services.Indexing.Log;
using Khabar.Services.Indexing.Log.Segments;

namespace Khabar.Services.Indexing.Tests.Log;

public sealed class LocalIngestLogTests : IDisposable
{
    readonly TemporaryFolder folder = new();

    public void Dispose() => folder.Dispose();

    [Fact]
    public void The_checksum_is_the_Castagnoli_one() => Assert.Equal(0xE3069283u, Crc32C.Compute("123456789"u8));

    [Fact]
    public async Task Offsets_start_at_one_and_grow_in_the_order_of_the_calls()
    {
        await using var log = LogFolder.Open(folder.Path);
        Assert.Equal(0ul, log.End);
        var appended = Enumerable.Range(0, 2_000).Select(i => log.Append(BitConverter.GetBytes(i))).ToList();
        Assert.Equal(Enumerable.Range(1, 2_000).Select(i => (ulong)i), await Task.WhenAll(appended));
        Assert.Equal(2_000ul, log.End);
        Assert.Equal(Enumerable.Range(0, 2_000), (await log.ReadEntries()).Select(entry => BitConverter.ToInt32(entry)));
    }

    [Fact]
    public async Task What_is_given_up_goes_in_whole_segments_and_the_rest_is_read_as_before()
    {
        var options = new LocalLogOptions { SegmentBytes = 1024 };
        await using (var log = LogFolder.Open(folder.Path, options))
        {
            for (var i = 1; i <= 200; i++) await log.Append(BitConverter.GetBytes(i));
            var segments = LogFolder.Segments(folder.Path).Length;
            log.Trim(0);
            Assert.Equal(1ul, log.First);
            log.Trim(100);
            Assert.InRange(log.First, 2ul, 101ul);
            Assert.True(LogFolder.Segments(folder.Path).Length < segments);
            Assert.Equal(200, BitConverter.ToInt32((await log.ReadToEnd(150))[^1].Entry.Span));
            Assert.Equal(log.First, (await log.ReadToEnd(1))[0].Offset);
            log.Trim(1_000);
            Assert.Equal(201ul, await log.Append(BitConverter.GetBytes(201)));
        }
        await using var again = LogFolder.Open(folder.Path, options);
        Assert.Equal(201ul, again.End);
        Assert.Single(LogFolder.Segments(folder.Path));
        Assert.Equal(201, BitConverter.ToInt32((await again.ReadToEnd())[^1].Entry.Span));
    }

    [Fact]
    public async Task Two_writers_never_have_one_log()
    {
        await using var log = LogFolder.Open(folder.Path);
        var error = Assert.Throws<IOException>(() => LogFolder.Open(folder.Path));
        Assert.Contains(folder.Path, error.Message);
    }

}
