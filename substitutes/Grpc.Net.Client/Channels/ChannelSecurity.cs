using Grpc.Core;

namespace Grpc.Net.Client;

/// <summary>Reads channel credentials: TLS or not, and what is added to each call.</summary>
sealed class ChannelSecurity : ChannelCredentialsConfiguratorBase
{
    readonly List<CallCredentials> callCredentials = [];
    bool? isSecure;

    /// <exception cref="ArgumentException">
    /// Credentials and address disagree, or certificates are given, which only the handler can use.
    /// </exception>
    public static (bool IsSecure, IReadOnlyList<CallCredentials> CallCredentials) Of(Uri address, GrpcChannelOptions options)
    {
        var security = new ChannelSecurity();
        options.Credentials?.InternalPopulateConfiguration(security, null);
        var byScheme = address.Scheme == Uri.UriSchemeHttps ? true : address.Scheme == Uri.UriSchemeHttp ? false : (bool?)null;
        if (byScheme is { } scheme && security.isSecure is { } wanted && scheme != wanted)
            throw new ArgumentException(
                $"Channel is configured with {(wanted ? "secure" : "insecure")} channel credentials "
                + $"and can't use an address with scheme '{address.Scheme}'.");
        if (byScheme is null && security.isSecure is null)
            throw new ArgumentException(
                $"The scheme '{address.Scheme}' does not say whether to use TLS: "
                + $"set {nameof(GrpcChannelOptions)}.{nameof(GrpcChannelOptions.Credentials)}.");
        return (byScheme ?? security.isSecure!.Value, security.callCredentials);
    }

    public override void SetInsecureCredentials(object? state) => isSecure = false;

    public override void SetSslCredentials(
        object? state, string? rootCertificates, KeyCertificatePair? keyCertificatePair, VerifyPeerCallback? verifyPeerCallback)
    {
        if (rootCertificates is not null || keyCertificatePair is not null || verifyPeerCallback is not null)
            throw new ArgumentException(
                $"{nameof(SslCredentials)} with certificates are not supported: set them on the HTTP handler of the channel.");
        isSecure = true;
    }

    public override void SetCompositeCredentials(object? state, ChannelCredentials channelCredentials, CallCredentials callCredentials)
    {
        channelCredentials.InternalPopulateConfiguration(this, null);
        this.callCredentials.Add(callCredentials);
    }
}
