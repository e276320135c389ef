using Grpc.Core;

namespace Grpc.Net.Client.Calls;

/// <summary>How a call ended. Immutable.</summary>
sealed class CallEnd(Status status, Metadata trailers, bool isLocalCancellation = false)
{
    public Status Status { get; } = status;
    public Metadata Trailers { get; } = trailers;

    /// <summary>Whether this side ended it: by the token, the deadline or disposal.</summary>
    public bool IsLocalCancellation { get; } = isLocalCancellation;

    /// <summary>
    /// What a user of the call sees: by option, the end by the own token, deadline or disposal is an
    /// OperationCanceledException.
    /// </summary>
    public Exception ToException(bool asOperationCanceled, CancellationToken token)
    {
        var exception = new RpcException(Status, Trailers);
        return asOperationCanceled && IsLocalCancellation
            ? new OperationCanceledException(Status.Detail, exception, token.IsCancellationRequested ? token : CancellationToken.None)
            : exception;
    }
}
