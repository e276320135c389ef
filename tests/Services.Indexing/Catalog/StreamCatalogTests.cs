using Google.Protobuf;
using Khabar.Defaults.Storage;
using Khabar.Services.Indexing.Catalog;
using Khabar.Services.Indexing.Log;
using Khabar.Services.Indexing.Tests.Log;
using Microsoft.Extensions.Logging.Abstractions;

namespace Khabar.Services.Indexing.Tests.Catalog;

/// <summary>The catalog over a local log, which has what it asks of a log.</summary>
public sealed class StreamCatalogTests : IDisposable
{
    static readonly TimeSpan Patience = TimeSpan.FromSeconds(30);

    readonly TemporaryFolder folder = new();

    public void Dispose() => folder.Dispose();

    [Fact]
    public async Task Of_two_creations_of_a_collection_the_first_in_the_log_decides_and_both_callers_learn_of_it()
    {
        await using var catalog = new StreamCatalog(_ => Task.FromResult<IIngestLog>(LogFolder.Open(folder.Path)), NullLogger.Instance);
        await catalog.OpenAsync(default);
        var settings = await Task.WhenAll(catalog.ChangeAsync(Create(3), default), catalog.ChangeAsync(Create(5), default)).WaitAsync(Patience);
        Assert.Equal(settings[0], settings[1]);
        Assert.Equal([new("news", settings[0]!)], catalog.Current);
    }

    [Fact]
    public async Task Who_waits_for_a_change_hears_of_a_log_that_cannot_be_read()
    {
        var log = LogFolder.Open(folder.Path);
        await log.Append(Create(3).ToByteArray());
        await log.Append(Create(4).ToByteArray());
        var file = LogFolder.Segments(folder.Path).Single();
        var bytes = ReadShared(file);
        bytes[^1] ^= 1;
        await using (var damaged = new FileStream(file, FileMode.Open, FileAccess.Write, FileShare.ReadWrite)) damaged.Write(bytes);

        await using var catalog = new StreamCatalog(_ => Task.FromResult<IIngestLog>(log), NullLogger.Instance);
        await Assert.ThrowsAsync<LogCorruptException>(() => catalog.OpenAsync(default).WaitAsync(Patience));
        await Assert.ThrowsAsync<LogCorruptException>(() => catalog.ChangeAsync(Create(6), default).WaitAsync(Patience));
    }

    static byte[] ReadShared(string file)
    {
        using var stream = new FileStream(file, FileMode.Open, FileAccess.Read, FileShare.ReadWrite);
        var bytes = new byte[stream.Length];
        stream.ReadExactly(bytes);
        return bytes;
    }

    static CatalogChange Create(int shards) => new() { Collection = "news", Create = new() { Shards = shards } };
}
