using Grpc.Core;
using Microsoft.AspNetCore.Connections;
using Microsoft.AspNetCore.Http;

namespace Grpc.AspNetCore.Server.Calls;

/// <summary>The status that an exception of a handler stands for.</summary>
static class CallFailure
{
    public static Status StatusOf(Exception exception, bool detailed) => exception switch
    {
        RpcException rpc => rpc.Status,
        OperationCanceledException or ConnectionResetException =>
            new Status(StatusCode.Cancelled, Text("The call was cancelled.", exception, detailed)),
        BadHttpRequestException => new Status(StatusCode.Internal, Text("The request could not be read.", exception, detailed)),
        _ => new Status(StatusCode.Unknown, Text("Exception was thrown by handler.", exception, detailed)),
    };

    static string Text(string text, Exception exception, bool detailed)
    {
        if (!detailed) return text;
        for (var e = exception; e is not null; e = e.InnerException) text += $" {e.GetType().Name}: {e.Message}";
        return text;
    }
}
