using Grpc.Core;
using Microsoft.Extensions.Logging;

namespace Grpc.AspNetCore.Server.Calls;

/// <summary>
/// An exception that escapes a handler is an error of the server's own; a status that the handler, the protocol or the deadline
/// chose is none, and neither is a caller who goes away.
/// </summary>
static partial class Log
{
    [LoggerMessage(1, LogLevel.Error, "An exception escaped the handler of {Method}.")]
    public static partial void Escaped(ILogger logger, Exception exception, string method);

    [LoggerMessage(2, LogLevel.Debug, "A call of {Method} ended with {Status}.")]
    public static partial void Ended(ILogger logger, Exception exception, string method, StatusCode status);
}
