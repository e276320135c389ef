using Khabar.Services.Embedded;

namespace Khabar.Client.Tests;

/// <summary>The suite in this process, reachable at a port of the system's choice.</summary>
public sealed class RunningSuite : IAsyncLifetime
{
    readonly string data = Directory.CreateTempSubdirectory("khabar-client-").FullName;
    EmbeddedSuite? suite;

    /// <summary>Where every service answers, <c>http://127.0.0.1:port</c>.</summary>
    public string Address => suite!.GrpcAddress!;

    /// <summary>The same without the scheme.</summary>
    public string Target => new Uri(Address).Authority;

    public async Task InitializeAsync() =>
        suite = await EmbeddedSuite.StartAsync(new() { DataPath = data, GrpcAddress = new("http://127.0.0.1:0") }, CancellationToken.None);

    public async Task DisposeAsync()
    {
        await suite!.DisposeAsync();
        Directory.Delete(data, recursive: true);
    }
}
