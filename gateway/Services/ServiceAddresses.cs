using Khabar.Client;

namespace Khabar.Gateway.Services;

/// <summary>
/// Section <c>Services</c>: where the suite's services listen. Either all three are named, or none: then the gateway runs them
/// itself, in its own process. A service that runs as several is named by all their addresses, divided by commas, or by a DNS name that has them.
/// </summary>
sealed class ServiceAddresses
{
    /// <summary>Name of the section.</summary>
    public const string Section = "Services";

    /// <summary>gRPC addresses of the Extraction service, as <c>http://host:port</c> or <c>dns:///host:port</c>.</summary>
    public string? Extraction { get; set; }

    /// <summary>gRPC addresses of the Indexing service.</summary>
    public string? Indexing { get; set; }

    /// <summary>gRPC addresses of the Search service.</summary>
    public string? Search { get; set; }

    /// <summary>Where the suite that the gateway runs itself takes gRPC calls of other processes, such as <c>http://localhost:8090</c>; null: nowhere.</summary>
    public string? EmbeddedGrpc { get; set; }

    /// <summary>True if no service is named, so that the gateway runs the suite itself.</summary>
    public bool Embedded => Extraction is null && Indexing is null && Search is null;

    /// <summary>Reads and checks the section.</summary>
    /// <exception cref="InvalidOperationException">A service is not named though another is, or not as it must be; the message names the key.</exception>
    public static ServiceAddresses From(IConfiguration configuration)
    {
        var addresses = configuration.GetSection(Section).Get<ServiceAddresses>() ?? new();
        if (addresses.EmbeddedGrpc is { } embedded && !(Uri.TryCreate(embedded, UriKind.Absolute, out var grpc) && grpc.Scheme == Uri.UriSchemeHttp && IsLocal(grpc)))
            throw new InvalidOperationException($"{Section}:{nameof(EmbeddedGrpc)} must be http://localhost:port or http://ip-address:port; it is '{embedded}'.");
        if (addresses.Embedded) return addresses;
        foreach (var (name, value) in new[] { (nameof(Extraction), addresses.Extraction), (nameof(Indexing), addresses.Indexing), (nameof(Search), addresses.Search) })
            if (!AddressList.IsValid(value))
                throw new InvalidOperationException(
                    $"{Section}:{name} must be http://host:port, several of them divided by commas, or dns:///host:port, since other services are named; it is '{value}'.");
        return addresses;
    }

    static bool IsLocal(Uri address) => address.Host == "localhost" || address.HostNameType is UriHostNameType.IPv4 or UriHostNameType.IPv6;
}
