using System.Globalization;
using System.Net.Http.Headers;
using Grpc.Core;
using Grpc.Net.Client.Calls;
using Grpc.Net.Protocol;

namespace Grpc.Net.Client.Protocol;

/// <summary>The status at the end of a response.</summary>
static class TrailerStatus
{
    /// <summary>The end that the trailers say; INTERNAL if they say none, UNKNOWN if they say something else than a number.</summary>
    public static CallEnd Of(HttpResponseMessage response)
    {
        var trailers = response.TrailingHeaders;
        if (TryRead(trailers) is not { } status)
            return new CallEnd(new Status(StatusCode.Internal, "The response ended without a grpc-status."), ResponseMetadata.Of(trailers));
        return new CallEnd(status, ResponseMetadata.Of(trailers));
    }

    /// <summary>The status among the headers, or null if there is none.</summary>
    public static Status? TryRead(HttpHeaders headers)
    {
        if (!headers.NonValidated.TryGetValues(GrpcHeaders.Status, out var values)) return null;
        var text = values.ToString();
        var detail = headers.NonValidated.TryGetValues(GrpcHeaders.Message, out var messages)
            ? PercentEncoding.Decode(messages.ToString())
            : "";
        if (!int.TryParse(text, NumberStyles.None, CultureInfo.InvariantCulture, out var code))
            return new Status(StatusCode.Unknown, $"The grpc-status '{text}' is not a number. {detail}".TrimEnd());
        return new Status(Enum.IsDefined((StatusCode)code) ? (StatusCode)code : StatusCode.Unknown, detail);
    }
}
