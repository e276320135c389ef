using System.Globalization;
using Grpc.Core;
using Grpc.Net.Client.Connections;
using Grpc.Net.Protocol;

namespace Grpc.Net.Client.Protocol;

/// <summary>The head of a request.</summary>
static class RequestHead
{
    static readonly string UserAgent = $"grpc-dotnet/{VersionInfo.CurrentVersion} (.NET {Environment.Version})";

    public static HttpRequestMessage Message(
        GrpcChannel channel, Subchannel? subchannel, IMethod method, string? host, CallOptions options, int previousAttempts,
        HttpContent content)
    {
        var settings = channel.Settings;
        var request = new HttpRequestMessage(HttpMethod.Post, channel.UriOf(method, subchannel))
        {
            Version = settings.HttpVersion,
            VersionPolicy = settings.HttpVersionPolicy,
            Content = content,
        };
        var headers = request.Headers;
        headers.TryAddWithoutValidation("te", "trailers");
        headers.TryAddWithoutValidation("user-agent", UserAgent);
        headers.TryAddWithoutValidation(GrpcHeaders.AcceptEncoding, settings.AcceptEncoding);
        if ((host ?? channel.AuthorityBehind(subchannel)) is { } authority) headers.Host = authority;
        if (previousAttempts > 0)
            headers.TryAddWithoutValidation(GrpcHeaders.PreviousAttempts, previousAttempts.ToString(CultureInfo.InvariantCulture));
        if (options.Deadline is { } deadline && deadline != DateTime.MaxValue)
            headers.TryAddWithoutValidation(GrpcHeaders.Timeout, GrpcTimeout.Format(deadline - DateTime.UtcNow));
        if (options.Headers is { Count: > 0 } metadata) Add(request, metadata);
        return request;
    }

    /// <summary>Adds metadata; the entry that chooses the requests' compression becomes their encoding.</summary>
    public static void Add(HttpRequestMessage request, Metadata metadata)
    {
        foreach (var entry in metadata)
        {
            if (entry.Key == GrpcHeaders.RequestEncoding) request.Headers.TryAddWithoutValidation(GrpcHeaders.Encoding, entry.Value);
            else if (entry.Key == "user-agent") Prepend(request, entry.Value);
            else request.Headers.TryAddWithoutValidation(entry.Key, MetadataHeaders.Value(entry));
        }
    }

    static void Prepend(HttpRequestMessage request, string userAgent)
    {
        request.Headers.Remove("user-agent");
        request.Headers.TryAddWithoutValidation("user-agent", $"{userAgent} {UserAgent}");
    }
}
