using Grpc.Core;
using Grpc.Net.Messages;
using Grpc.Net.Protocol;
using Microsoft.AspNetCore.Http;

namespace Grpc.AspNetCore.Server.Protocol;

/// <summary>Which encoding the requests have and which the responses may have.</summary>
static class EncodingNegotiation
{
    /// <summary>The decoder of the requests, or null if they are not compressed.</summary>
    /// <exception cref="RpcException">UNIMPLEMENTED: the encoding is not supported.</exception>
    public static MessageDecoder? RequestDecoder(IHeaderDictionary headers, ServiceCallOptions options)
    {
        if (!headers.TryGetValue(GrpcHeaders.Encoding, out var value)) return null;
        var encoding = value.ToString();
        if (encoding == GrpcHeaders.Identity) return null;
        return options.Encodings.TryGetValue(encoding, out var provider)
            ? new MessageDecoder(provider, options.MaxReceiveMessageSize)
            : throw new RpcException(new Status(StatusCode.Unimplemented,
                $"Unsupported grpc-encoding value '{encoding}'. Supported encodings: {options.AcceptEncoding}"));
    }

    /// <summary>The encoder of the responses, announced in their headers; null if none is wanted or the caller accepts it not.</summary>
    public static MessageEncoder? ResponseEncoder(HttpContext http, ServiceCallOptions options, string? encoding)
    {
        if (encoding is null or GrpcHeaders.Identity) return null;
        if (!options.Encodings.TryGetValue(encoding, out var provider) || !Accepts(http.Request.Headers, encoding)) return null;
        http.Response.Headers[GrpcHeaders.Encoding] = encoding;
        return new MessageEncoder(provider, options.ResponseCompressionLevel);
    }

    static bool Accepts(IHeaderDictionary headers, string encoding)
    {
        foreach (var value in headers[GrpcHeaders.AcceptEncoding])
            foreach (var accepted in value.AsSpan().Split(','))
                if (value.AsSpan()[accepted].Trim().SequenceEqual(encoding))
                    return true;
        return false;
    }
}
