using System.Globalization;
using Grpc.Core;
using Grpc.Net.Protocol;
using Microsoft.AspNetCore.Http;
using Microsoft.AspNetCore.Http.Features;

namespace Grpc.AspNetCore.Server.Protocol;

/// <summary>The end of a call: status, message and trailers.</summary>
static class StatusTrailers
{
    /// <summary>Sets them as trailers, or as headers if none were sent yet and there is no message: the Trailers-Only form.</summary>
    public static void Set(HttpResponse response, in Status status, Metadata? trailers)
    {
        var target = !response.HasStarted && !HasUnsentMessage(response)
            ? response.Headers
            : response.HttpContext.Features.GetRequiredFeature<IHttpResponseTrailersFeature>().Trailers;
        if (trailers is not null)
            foreach (var entry in trailers)
                if (!MetadataHeaders.IsReserved(entry.Key))
                    target.Append(entry.Key, MetadataHeaders.Value(entry));
        target.GrpcStatus = status.StatusCode == StatusCode.OK ? "0" : ((int)status.StatusCode).ToString(CultureInfo.InvariantCulture);
        if (!string.IsNullOrEmpty(status.Detail)) target.GrpcMessage = PercentEncoding.Encode(status.Detail);
    }

    static bool HasUnsentMessage(HttpResponse response) => response.BodyWriter.UnflushedBytes > 0;
}
