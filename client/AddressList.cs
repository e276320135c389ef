namespace Khabar.Client;

/// <summary>
/// Where a service is: <c>http://host:port</c> or <c>https://host:port</c>, several of one scheme divided by commas, or
/// <c>dns:///host:port</c>, which stands for every address that the name has.
/// </summary>
public static class AddressList
{
    /// <summary>The single addresses.</summary>
    public static IReadOnlyList<string> Split(string? addresses) =>
        addresses?.Split(',', StringSplitOptions.TrimEntries | StringSplitOptions.RemoveEmptyEntries) ?? [];

    /// <summary>True if a channel can be made to them.</summary>
    public static bool IsValid(string? addresses)
    {
        var uris = Split(addresses).Select(address => Uri.TryCreate(address, UriKind.Absolute, out var uri) ? uri : null).ToList();
        return uris is [{ Scheme: "http" or "https" or "dns" }]
            || (uris.Count > 1 && uris.All(uri => uri is { Scheme: "http" or "https" } && uri.Scheme == uris[0]!.Scheme));
    }
}
