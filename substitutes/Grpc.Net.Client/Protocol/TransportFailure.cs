using System.Net;
using System.Net.Http;
using System.Net.Sockets;
using Grpc.Core;
using Grpc.Net.Client.Calls;

namespace Grpc.Net.Client.Protocol;

/// <summary>What an exception of the transport means as the status of a call.</summary>
static class TransportFailure
{
    public static CallEnd End(Exception exception, CallCancellation cancellation)
    {
        if (cancellation.IsCancelledByCaller)
            return new CallEnd(new Status(StatusCode.Cancelled, "Call canceled by the client.", exception), [], isLocalCancellation: true);
        // At the deadline the server may be quicker and reset the stream.
        if (cancellation.HasDeadline && (exception is OperationCanceledException || cancellation.HasDeadlinePassed))
            return new CallEnd(new Status(StatusCode.DeadlineExceeded, "", exception), [], isLocalCancellation: true);
        return new CallEnd(StatusOf(exception), []);
    }

    static Status StatusOf(Exception exception)
    {
        for (var cause = exception; cause is not null; cause = cause.InnerException)
        {
            if (cause is HttpProtocolException { ErrorCode: var code })
                return new Status(
                    OfReset(code), $"The HTTP/2 stream or connection ended with error {code}: {exception.Message}", exception);
            if (cause is SocketException)
                return new Status(StatusCode.Unavailable, Text(exception), exception);
        }
        return exception switch
        {
            OperationCanceledException => new Status(StatusCode.Cancelled, Text(exception), exception),
            HttpRequestException or IOException => new Status(StatusCode.Unavailable, Text(exception), exception),
            _ => new Status(StatusCode.Internal, Text(exception), exception),
        };
    }

    /// <summary>"HTTP2 Transport Mapping" of the gRPC specification, by the error codes of RFC 9113 section 7.</summary>
    static StatusCode OfReset(long code) => code switch
    {
        0x7 => StatusCode.Unavailable,
        0x8 => StatusCode.Cancelled,
        0xb => StatusCode.ResourceExhausted,
        0xc => StatusCode.PermissionDenied,
        _ => StatusCode.Internal,
    };

    static string Text(Exception exception)
    {
        var text = "Error starting gRPC call.";
        for (var cause = exception; cause is not null; cause = cause.InnerException) text += $" {cause.GetType().Name}: {cause.Message}";
        return text;
    }
}
