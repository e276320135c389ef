namespace Khabar.Services.Search.Tests.Host;

/// <summary>One service over <see cref="HarbourNews"/> for all the tests that only ask it.</summary>
[CollectionDefinition(nameof(HarbourProcess))]
public sealed class HarbourProcess : ICollectionFixture<HarbourProcess>, IAsyncLifetime
{
    internal SearchProcess Process { get; private set; } = null!;

    public async Task InitializeAsync() => Process = await SearchProcess.StartAsync(HarbourNews.Articles);

    public async Task DisposeAsync() => await Process.DisposeAsync();
}
