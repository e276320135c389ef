namespace Grpc.Core;

/// <summary>The shape of a call.</summary>
public enum MethodType
{
    /// <summary>One request, one response.</summary>
    Unary = 0,
    /// <summary>A stream of requests, one response.</summary>
    ClientStreaming = 1,
    /// <summary>One request, a stream of responses.</summary>
    ServerStreaming = 2,
    /// <summary>A stream each way.</summary>
    DuplexStreaming = 3,
}
