using Grpc.Core;
using Khabar.Services.Embedded.InProcess;
using Microsoft.AspNetCore.Builder;
using Microsoft.Extensions.DependencyInjection;
using Microsoft.Extensions.Logging;

namespace Khabar.Services.Embedded;

/// <summary>
/// The whole suite in this process: Extraction, Indexing with Analysis, and Search. They are called through the same gRPC contracts as
/// between machines, over a channel that hands messages over within the process. Thread-safe.
/// </summary>
public sealed class EmbeddedSuite : IAsyncDisposable
{
    readonly WebApplication host;

    EmbeddedSuite(WebApplication host)
    {
        this.host = host;
        Channel = new InProcessChannel(ServiceHandlers.Of(host), host.Services.GetRequiredService<ILogger<InProcessChannel>>());
    }

    /// <summary>Where every service of the suite is reached. It belongs to the suite and ends with it.</summary>
    public ChannelBase Channel { get; }

    /// <summary>The address of <see cref="EmbeddedOptions.GrpcAddress"/> with the port that is listened at; null if none was asked for.</summary>
    public string? GrpcAddress => host.Urls.FirstOrDefault();

    /// <summary>Starts the suite and returns when it takes calls.</summary>
    /// <exception cref="IOException">The data folder cannot be used, is damaged, or another process has it.</exception>
    /// <exception cref="Microsoft.Extensions.Options.OptionsValidationException">
    /// A setting is out of its range; the message names the key.
    /// </exception>
    public static async Task<EmbeddedSuite> StartAsync(EmbeddedOptions options, CancellationToken cancellationToken)
    {
        WebApplication? host = null;
        try
        {
            host = EmbeddedHost.Build(options);
            await host.StartAsync(cancellationToken);
            return new(host);
        }
        catch
        {
            if (host is not null) await host.DisposeAsync();
            throw;
        }
    }

    /// <summary>Ends the calls that are under way, indexes and commits what was acknowledged, and closes the data folder.</summary>
    public async ValueTask DisposeAsync()
    {
        await Channel.ShutdownAsync();
        await host.StopAsync();
        await host.DisposeAsync();
    }
}
