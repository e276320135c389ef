using Grpc.Core;
using Khabar.V1;

namespace Khabar.Services.Embedded.Tests;

/// <summary>A suite on a folder of its own, with one article.</summary>
public sealed class RunningSuite : IAsyncLifetime
{
    readonly string data = Directory.CreateTempSubdirectory("khabar-embedded-").FullName;
    EmbeddedSuite suite = null!;

    public ChannelBase Channel => suite.Channel;

    public async Task InitializeAsync()
    {
        suite = await EmbeddedSuite.StartAsync(new() { DataPath = data }, CancellationToken.None);
        await new IndexingService.IndexingServiceClient(Channel).IndexAsync(new() { Article = new() { Id = "first", Text = "text" } });
    }

    public async Task DisposeAsync()
    {
        await suite.DisposeAsync();
        Directory.Delete(data, recursive: true);
    }
}
