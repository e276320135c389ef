using Grpc.Core;
using Microsoft.Extensions.Logging;

namespace Grpc.AspNetCore.Server.Calls;

static partial class Log
{
    /// <summary>An error of the server's own is an error; a status that the handler or the protocol chose is information.</summary>
    public static void Failed(ILogger logger, Exception exception, string method, StatusCode status)
    {
        if (exception is RpcException or OperationCanceledException) Ended(logger, exception, method, status);
        else Escaped(logger, exception, method);
    }

    [LoggerMessage(1, LogLevel.Error, "An exception escaped the handler of {Method}.")]
    static partial void Escaped(ILogger logger, Exception exception, string method);

    [LoggerMessage(2, LogLevel.Debug, "A call of {Method} ended with {Status}.")]
    static partial void Ended(ILogger logger, Exception exception, string method, StatusCode status);
}
