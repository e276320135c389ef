using System.Net;
using Grpc.Core;
using Grpc.Net.Client.Calls;
using Grpc.Net.Messages;
using Grpc.Net.Protocol;

namespace Grpc.Net.Client.Protocol;

/// <summary>The head of a response: is it gRPC, and does the call end with it?</summary>
static class ResponseHead
{
    /// <summary>The end of a call whose response is Trailers-Only or not gRPC; null if messages follow.</summary>
    public static CallEnd? EndOf(HttpResponseMessage response)
    {
        if (TrailerStatus.TryRead(response.Headers) is { } status) return new CallEnd(status, ResponseMetadata.Of(response.Headers));
        if (response.StatusCode != HttpStatusCode.OK)
            return new CallEnd(
                new Status(StatusOf(response.StatusCode), $"Bad gRPC response. HTTP status code: {(int)response.StatusCode}"),
                ResponseMetadata.Of(response.Headers));
        var contentType = response.Content.Headers.NonValidated.TryGetValues("content-type", out var values) ? values.ToString() : "";
        return GrpcHeaders.IsGrpcContentType(contentType)
            ? null
            : new CallEnd(new Status(StatusCode.Cancelled, $"Bad gRPC response. Invalid content-type value: '{contentType}'"), []);
    }

    /// <summary>The decoder of the responses, or null if they are not compressed.</summary>
    /// <exception cref="RpcException">INTERNAL: the encoding is none that was offered.</exception>
    public static MessageDecoder? Decoder(HttpResponseMessage response, ChannelSettings settings)
    {
        if (!response.Headers.NonValidated.TryGetValues(GrpcHeaders.Encoding, out var values)) return null;
        var encoding = values.ToString();
        if (encoding == GrpcHeaders.Identity) return null;
        return settings.Encodings.TryGetValue(encoding, out var provider)
            ? new MessageDecoder(provider, settings.MaxReceiveMessageSize)
            : throw new RpcException(new Status(StatusCode.Internal,
                $"Unsupported grpc-encoding value '{encoding}'. Supported encodings: {settings.AcceptEncoding}"));
    }

    /// <summary>"HTTP to gRPC Status Code Mapping" of the gRPC documentation.</summary>
    static StatusCode StatusOf(HttpStatusCode http) => http switch
    {
        HttpStatusCode.BadRequest or HttpStatusCode.RequestHeaderFieldsTooLarge => StatusCode.Internal,
        HttpStatusCode.Unauthorized => StatusCode.Unauthenticated,
        HttpStatusCode.Forbidden => StatusCode.PermissionDenied,
        HttpStatusCode.NotFound => StatusCode.Unimplemented,
        HttpStatusCode.TooManyRequests or HttpStatusCode.BadGateway or HttpStatusCode.ServiceUnavailable or HttpStatusCode.GatewayTimeout =>
            StatusCode.Unavailable,
        _ => StatusCode.Unknown,
    };
}
