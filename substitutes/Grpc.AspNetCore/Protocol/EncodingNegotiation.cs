using Grpc.Core;
using Grpc.Net.Messages;
using Grpc.Net.Protocol;
using Microsoft.AspNetCore.Http;

namespace Grpc.AspNetCore.Server.Protocol;

/// <summary>Which encoding the requests have and which the responses may have.</summary>
static class EncodingNegotiation
{
    /// <summary>The decoder of the requests, or null if they are not compressed.</summary>
    /// <exception cref="RpcException">UNIMPLEMENTED: the encoding is not supported; the response names those that are.</exception>
    public static MessageDecoder? RequestDecoder(HttpContext http, ServiceCallOptions options)
    {
        var value = http.Request.Headers.GrpcEncoding;
        if (value.Count == 0 || value == GrpcHeaders.Identity) return null;
        var encoding = value.ToString();
        if (options.Encodings.TryGetValue(encoding, out var provider)) return new MessageDecoder(provider, options.MaxReceiveMessageSize);
        http.Response.Headers.GrpcAcceptEncoding = options.AcceptEncoding;
        throw new RpcException(new Status(
            StatusCode.Unimplemented, $"Unsupported grpc-encoding value '{encoding}'. Supported encodings: {options.AcceptEncoding}"));
    }

    /// <summary>The encoder of the responses, announced in their headers; null if none is wanted or the caller accepts it not.</summary>
    public static MessageEncoder? ResponseEncoder(HttpContext http, ServiceCallOptions options, string? encoding)
    {
        if (encoding is null or GrpcHeaders.Identity) return null;
        if (!options.Encodings.TryGetValue(encoding, out var provider) || !Accepts(http.Request.Headers, encoding)) return null;
        http.Response.Headers.GrpcEncoding = encoding;
        return new MessageEncoder(provider, options.ResponseCompressionLevel);
    }

    static bool Accepts(IHeaderDictionary headers, string encoding)
    {
        foreach (var value in headers.GrpcAcceptEncoding)
            foreach (var accepted in value.AsSpan().Split(','))
                if (value.AsSpan()[accepted].Trim().SequenceEqual(encoding))
                    return true;
        return false;
    }
}
