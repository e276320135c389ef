using System.Net;
using System.Net.Sockets;

namespace Khabar.Defaults.Membership;

/// <summary>The addresses that membership is configured with: one member, or a name that stands for any number.</summary>
static class MemberAddress
{
    const string DnsScheme = "dns";

    /// <summary>True if an address is of one of the two kinds.</summary>
    public static bool IsValid(string address) => Uri.TryCreate(address, UriKind.Absolute, out var uri) && uri.Scheme switch
    {
        DnsScheme => uri.Host.Length == 0 && HostAndPort(uri) is { Host.Length: > 0, Port: > 0 },
        "http" or "https" => uri is { Host.Length: > 0, Port: > 0 },
        _ => false,
    };

    /// <summary>The members that a valid address stands for at present.</summary>
    /// <exception cref="SocketException">The name could not be looked up.</exception>
    public static async Task<IEnumerable<Member>> ResolveAsync(string address, CancellationToken cancellationToken)
    {
        var uri = new Uri(address);
        if (uri.Scheme != DnsScheme) return [new Member(uri.GetLeftPart(UriPartial.Authority))];
        var (host, port) = HostAndPort(uri);
        var found = await Dns.GetHostAddressesAsync(host, cancellationToken);
        return found.Select(each => new Member($"http://{new IPEndPoint(each, port)}"));
    }

    static (string Host, int Port) HostAndPort(Uri uri)
    {
        var path = uri.AbsolutePath.TrimStart('/');
        var colon = path.LastIndexOf(':');
        return colon > 0 && ushort.TryParse(path.AsSpan(colon + 1), out var port) ? (path[..colon], port) : ("", 0);
    }
}
