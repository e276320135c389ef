using Grpc.Net.Client;
using Microsoft.AspNetCore.Builder;

namespace Khabar.Services.Embedded;

/// <summary>
/// The whole suite in this process: Extraction, Indexing with Analysis, and Search behind gRPC on a Unix socket that no other
/// user can reach. Calls go the same way as between machines. Thread-safe.
/// </summary>
public sealed class EmbeddedSuite : IAsyncDisposable
{
    readonly WebApplication _host;
    readonly PrivateSocket _socket;

    EmbeddedSuite(WebApplication host, PrivateSocket socket)
    {
        _host = host;
        _socket = socket;
        Channel = socket.Connect();
    }

    /// <summary>Where every service of the suite is reached. It belongs to the suite and ends with it.</summary>
    public GrpcChannel Channel { get; }

    /// <summary>The address of <see cref="EmbeddedOptions.GrpcAddress"/> with the port that is listened at; null if none was asked for.</summary>
    public string? GrpcAddress => _host.Urls.FirstOrDefault(url => url.StartsWith("http://", StringComparison.Ordinal) && !url.Contains("unix:", StringComparison.Ordinal));

    /// <summary>Starts the suite and returns when it takes calls.</summary>
    /// <exception cref="IOException">The data folder cannot be used, is damaged, or another process has it.</exception>
    /// <exception cref="Microsoft.Extensions.Options.OptionsValidationException">
    /// A setting is out of its range; the message names the key.
    /// </exception>
    public static async Task<EmbeddedSuite> StartAsync(EmbeddedOptions options, CancellationToken cancellationToken)
    {
        var socket = new PrivateSocket();
        WebApplication? host = null;
        try
        {
            host = EmbeddedHost.Build(options, socket.Path);
            await host.StartAsync(cancellationToken);
            return new(host, socket);
        }
        catch
        {
            if (host is not null) await host.DisposeAsync();
            socket.Dispose();
            throw;
        }
    }

    /// <summary>Ends the calls that are under way, indexes and commits what was acknowledged, and closes the data folder.</summary>
    public async ValueTask DisposeAsync()
    {
        Channel.Dispose();
        await _host.StopAsync();
        await _host.DisposeAsync();
        _socket.Dispose();
    }
}
