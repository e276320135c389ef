namespace Grpc.Net.Protocol;

/// <summary>The header names and content type of gRPC over HTTP/2.</summary>
static class GrpcHeaders
{
    public const string ContentType = "application/grpc";
    public const string Status = "grpc-status";
    public const string Message = "grpc-message";
    public const string Timeout = "grpc-timeout";
    public const string Encoding = "grpc-encoding";
    public const string AcceptEncoding = "grpc-accept-encoding";
    public const string PreviousAttempts = "grpc-previous-rpc-attempts";
    public const string RetryPushback = "grpc-retry-pushback-ms";

    /// <summary>The encoding of a message that is not compressed.</summary>
    public const string Identity = "identity";

    /// <summary>
    /// A metadata entry of this name, set by a caller, chooses the compression of its own requests; it is not sent. The name is
    /// the published client's.
    /// </summary>
    public const string RequestEncoding = "grpc-internal-encoding-request";

    /// <summary>
    /// Whether a content type is gRPC with the default message format or any other: <c>application/grpc[+format][;…]</c>.
    /// </summary>
    public static bool IsGrpcContentType(ReadOnlySpan<char> contentType) =>
        contentType.StartsWith(ContentType, StringComparison.OrdinalIgnoreCase)
        && (contentType.Length == ContentType.Length || contentType[ContentType.Length] is '+' or ';' or ' ');
}
