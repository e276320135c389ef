using Khabar.Client;
using Khabar.Defaults.Settings;
using Microsoft.Extensions.Options;

namespace Khabar.Gateway.Services;

/// <summary>
/// Where the gateway finds the suite's services. Either all three are named, or none: then the gateway runs them itself, in its own process. A service
/// that runs as several is named by all their addresses, divided by commas, or by a DNS name that has them.
/// </summary>
sealed class ServiceAddresses
{
    /// <summary>The configuration section.</summary>
    public const string Section = "Services";

    /// <summary>gRPC addresses of the extraction service: <c>http://host:port</c> or <c>dns:///host:port</c>.</summary>
    public string? Extraction { get; set; }

    /// <summary>gRPC addresses of the indexing service.</summary>
    public string? Indexing { get; set; }

    /// <summary>gRPC addresses of the search service.</summary>
    public string? Search { get; set; }

    /// <summary>Where a suite that the gateway runs itself takes gRPC calls of other processes, such as <c>http://localhost:8090</c>; <c>--grpc URL</c> for short. Not set: nowhere.</summary>
    public string? EmbeddedGrpc { get; set; }

    /// <summary>True if no service is named, so that the gateway runs the suite itself.</summary>
    public bool Embedded => Extraction is null && Indexing is null && Search is null;

    /// <summary>Reads and checks the section.</summary>
    /// <exception cref="OptionsValidationException">A service is not named though another is, or not as it must be; the message names the key.</exception>
    public static ServiceAddresses From(IConfiguration configuration)
    {
        var addresses = new ServiceAddresses();
        configuration.GetSection(Section).BindSettings(addresses);
        var errors = addresses.Errors().ToList();
        return errors.Count == 0 ? addresses : throw new OptionsValidationException(Section, typeof(ServiceAddresses), errors);
    }

    IEnumerable<string> Errors()
    {
        if (EmbeddedGrpc is { } embedded && !(Uri.TryCreate(embedded, UriKind.Absolute, out var grpc) && grpc.Scheme == Uri.UriSchemeHttp && IsLocal(grpc)))
            yield return $"{Section}:{nameof(EmbeddedGrpc)} must be http://localhost:port or http://ip-address:port; it is '{embedded}'.";
        if (Embedded) yield break;
        foreach (var (name, value) in new[] { (nameof(Extraction), Extraction), (nameof(Indexing), Indexing), (nameof(Search), Search) })
            if (!AddressList.IsValid(value))
                yield return $"{Section}:{name} must be http://host:port, several of them divided by commas, or dns:///host:port, since other services are named; it is '{value}'.";
    }

    static bool IsLocal(Uri address) => address.Host == "localhost" || address.HostNameType is UriHostNameType.IPv4 or UriHostNameType.IPv6;
}
