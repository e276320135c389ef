using Grpc.Core;
using Grpc.Net.Protocol;
using Microsoft.AspNetCore.Http;

namespace Grpc.AspNetCore.Server.Protocol;

/// <summary>Refuses requests that are not gRPC, with an HTTP status for any client and a gRPC status beside it.</summary>
static class RequestCheck
{
    public static bool Accepts(HttpContext http) => IsHttp2OrLater(http.Request) && IsGrpc(http.Request);

    public static Task RefuseAsync(HttpContext http)
    {
        var (httpStatus, detail) = IsHttp2OrLater(http.Request)
            ? (StatusCodes.Status415UnsupportedMediaType, $"Content-Type '{http.Request.ContentType}' is not supported.")
            : (StatusCodes.Status426UpgradeRequired, $"Request protocol '{http.Request.Protocol}' is not supported.");
        http.Response.StatusCode = httpStatus;
        if (httpStatus == StatusCodes.Status426UpgradeRequired) http.Response.Headers.Upgrade = "HTTP/2";
        http.Response.ContentType = GrpcHeaders.ContentType;
        StatusTrailers.Set(http.Response, new Status(StatusCode.Internal, detail), trailers: null);
        return StreamReset.CompleteAndStopRequestAsync(http);
    }

    static bool IsHttp2OrLater(HttpRequest request) => !HttpProtocol.IsHttp11(request.Protocol) && !HttpProtocol.IsHttp10(request.Protocol);

    static bool IsGrpc(HttpRequest request) => GrpcHeaders.IsGrpcContentType(request.ContentType);
}
