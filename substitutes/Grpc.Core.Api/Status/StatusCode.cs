namespace Grpc.Core;

/// <summary>The outcome of a call, with the numbers of the gRPC status code registry.</summary>
public enum StatusCode
{
    /// <summary>Success.</summary>
    OK = 0,
    /// <summary>The caller cancelled the call.</summary>
    Cancelled = 1,
    /// <summary>An error without a code of its own, such as an exception that escaped a handler.</summary>
    Unknown = 2,
    /// <summary>The request is wrong whatever the state of the system.</summary>
    InvalidArgument = 3,
    /// <summary>The deadline passed before the call ended.</summary>
    DeadlineExceeded = 4,
    /// <summary>What was asked for does not exist.</summary>
    NotFound = 5,
    /// <summary>What was to be created exists.</summary>
    AlreadyExists = 6,
    /// <summary>The caller is known and may not do this.</summary>
    PermissionDenied = 7,
    /// <summary>A quota or a size limit was reached.</summary>
    ResourceExhausted = 8,
    /// <summary>The system is not in the state that the call needs.</summary>
    FailedPrecondition = 9,
    /// <summary>A concurrency conflict ended the call.</summary>
    Aborted = 10,
    /// <summary>The call went past the valid range.</summary>
    OutOfRange = 11,
    /// <summary>The method does not exist or is not supported.</summary>
    Unimplemented = 12,
    /// <summary>An invariant of the system or of the protocol broke.</summary>
    Internal = 13,
    /// <summary>The service cannot be reached now; trying again may help.</summary>
    Unavailable = 14,
    /// <summary>Data was lost or damaged for good.</summary>
    DataLoss = 15,
    /// <summary>The caller has no valid credentials.</summary>
    Unauthenticated = 16,
}
