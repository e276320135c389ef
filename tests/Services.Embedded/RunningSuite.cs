using Grpc.Core;
using Khabar.V1;

namespace Khabar.Services.Embedded.Tests;

/// <summary>A suite on a folder of its own, with one article.</summary>
public sealed class RunningSuite : IAsyncLifetime
{
    readonly string _data = Directory.CreateTempSubdirectory("khabar-embedded-").FullName;
    EmbeddedSuite _suite = null!;

    public ChannelBase Channel => _suite.Channel;

    public async Task InitializeAsync()
    {
        _suite = await EmbeddedSuite.StartAsync(new() { DataPath = _data }, CancellationToken.None);
        await new IndexingService.IndexingServiceClient(Channel).IndexAsync(new() { Article = new() { Id = "first", Text = "text" } });
    }

    public async Task DisposeAsync()
    {
        await _suite.DisposeAsync();
        Directory.Delete(_data, recursive: true);
    }
}
