namespace Grpc.Core;

/// <summary>A call ended with a status other than OK. A handler throws it to choose the status; a client receives it.</summary>
public class RpcException : Exception
{
    /// <summary>An exception with the given status and no trailers.</summary>
    public RpcException(Status status) : this(status, Metadata.Empty) { }

    /// <summary>An exception with the given status, no trailers and a message of its own.</summary>
    public RpcException(Status status, string message) : this(status, Metadata.Empty, message) { }

    /// <summary>An exception with the given status and the trailers that travel with it.</summary>
    /// <exception cref="ArgumentNullException"><paramref name="trailers"/> is null.</exception>
    public RpcException(Status status, Metadata trailers) : this(status, trailers, status.ToString()) { }

    /// <summary>An exception with the given status, trailers and a message of its own.</summary>
    /// <exception cref="ArgumentNullException"><paramref name="trailers"/> is null.</exception>
    public RpcException(Status status, Metadata trailers, string message) : base(message, status.DebugException)
    {
        ArgumentNullException.ThrowIfNull(trailers);
        Status = status;
        Trailers = trailers;
    }

    /// <summary>The status of the call.</summary>
    public Status Status { get; }

    /// <summary>The code of <see cref="Status"/>.</summary>
    public StatusCode StatusCode => Status.StatusCode;

    /// <summary>The trailers of the call; empty and read-only if there are none.</summary>
    public Metadata Trailers { get; }
}
