using Microsoft.Extensions.Configuration;

namespace Khabar.Services.Embedded;

/// <summary>How the embedded suite is run.</summary>
public sealed class EmbeddedOptions
{
    /// <summary>The folder that holds everything; created if there is none. Only one process at a time may use it.</summary>
    public required string DataPath { get; init; }

    /// <summary>
    /// Where the services take their settings from: the sections "Extraction", "Indexing", "Search" and "Logging". Null, the default,
    /// for the settings' own defaults.
    /// </summary>
    public IConfiguration? Settings { get; init; }

    /// <summary>
    /// Where other processes reach the services by gRPC as well, HTTP/2 without TLS: <c>http://address:port</c>, the address
    /// <c>localhost</c> or an IP address. Null, the default: nowhere.
    /// </summary>
    public Uri? GrpcAddress { get; init; }
}
