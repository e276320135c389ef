namespace Khabar.Gateway.Services;

/// <summary>
/// Section <c>Services</c>: where the suite's services listen. Either all three are named, or none: then the gateway runs them
/// itself, in its own process.
/// </summary>
sealed class ServiceAddresses
{
    /// <summary>Name of the section.</summary>
    public const string Section = "Services";

    /// <summary>gRPC address of the Extraction service, as <c>http://host:port</c> or <c>dns:///host:port</c>.</summary>
    public string? Extraction { get; set; }

    /// <summary>gRPC address of the Indexing service.</summary>
    public string? Indexing { get; set; }

    /// <summary>gRPC address of the Search service.</summary>
    public string? Search { get; set; }

    /// <summary>Where the suite that the gateway runs itself takes gRPC calls of other processes, such as <c>http://localhost:8090</c>; null: nowhere.</summary>
    public string? EmbeddedGrpc { get; set; }

    /// <summary>True if no service is named, so that the gateway runs the suite itself.</summary>
    public bool Embedded => Extraction is null && Indexing is null && Search is null;

    /// <summary>Checks the section.</summary>
    /// <exception cref="InvalidOperationException">A service is not named though another is; the message names the key.</exception>
    public ServiceAddresses Validated()
    {
        if (EmbeddedGrpc is not null && !(Uri.TryCreate(EmbeddedGrpc, UriKind.Absolute, out var grpc) && grpc.Scheme == Uri.UriSchemeHttp && IsLocal(grpc)))
            throw new InvalidOperationException($"{Section}:{nameof(EmbeddedGrpc)} must be http://localhost:port or http://ip-address:port; it is '{EmbeddedGrpc}'.");
        if (Embedded) return this;
        foreach (var (name, address) in new[] { (nameof(Extraction), Extraction), (nameof(Indexing), Indexing), (nameof(Search), Search) })
            if (!Uri.TryCreate(address, UriKind.Absolute, out _))
                throw new InvalidOperationException(
                    $"{Section}:{name} must be an absolute address such as http://localhost:8081, since other services are named; it is '{address}'.");
        return this;
    }

    static bool IsLocal(Uri address) => address.Host == "localhost" || address.HostNameType is UriHostNameType.IPv4 or UriHostNameType.IPv6;
}
