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
    public async Task Two_writers_never_have_one_log()
    {
        await using var log = LogFolder.Open(_folder.Path);
        var error = Assert.Throws<IOException>(() => LogFolder.Open(_folder.Path));
        Assert.Contains(_folder.Path, error.Message);
    }

}
