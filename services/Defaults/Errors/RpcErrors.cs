using Google.Protobuf;
using Google.Protobuf.WellKnownTypes;
using Google.Rpc;
using Grpc.Core;

namespace Khabar.Defaults.Errors;

/// <summary>
/// The errors that services answer with: a gRPC status and, in the trailer <c>grpc-status-details-bin</c>, a
/// <see cref="Google.Rpc.Status"/> with typed details. Thread-safe.
/// </summary>
public static class RpcErrors
{
    /// <summary>Name of the trailer that carries the details, by the gRPC richer error model.</summary>
    public const string DetailsTrailer = "grpc-status-details-bin";

    /// <summary>INVALID_ARGUMENT: the request is wrong whatever the state of the service.</summary>
    /// <param name="field">Path of the field from the request's root as the proto spells it: <c>article.id</c>.</param>
    /// <param name="description">What the field must be and what it was.</param>
    public static RpcException InvalidArgument(string field, string description) =>
        InvalidArgument([new BadRequest.Types.FieldViolation { Field = field, Description = description }]);

    /// <summary>INVALID_ARGUMENT that names every field that is wrong.</summary>
    /// <param name="violations">One entry a field, in the order of the fields; at least one.</param>
    public static RpcException InvalidArgument(IReadOnlyList<BadRequest.Types.FieldViolation> violations) => Create(
        StatusCode.InvalidArgument,
        string.Join("; ", violations.Select(violation => $"{violation.Field}: {violation.Description}")),
        new BadRequest { FieldViolations = { violations } });

    /// <summary>NOT_FOUND: what the request names is not there.</summary>
    public static RpcException NotFound(string message) => Create(StatusCode.NotFound, message);

    /// <summary>RESOURCE_EXHAUSTED with RetryInfo: the service is at a bound; the caller should slow down.</summary>
    /// <param name="message">Which bound.</param>
    /// <param name="retryAfter">The least time to wait before trying again.</param>
    public static RpcException ResourceExhausted(string message, TimeSpan retryAfter) =>
        Create(StatusCode.ResourceExhausted, message, new RetryInfo { RetryDelay = Duration.FromTimeSpan(retryAfter) });

    /// <summary>UNAVAILABLE: not now, but the same call may succeed later.</summary>
    public static RpcException Unavailable(string message) => Create(StatusCode.Unavailable, message);

    /// <summary>The exception as a message, for results inside a stream. Details are kept.</summary>
    public static Google.Rpc.Status ToStatus(RpcException error) => Details(error)
        ?? new Google.Rpc.Status { Code = (int)error.StatusCode, Message = error.Status.Detail };

    /// <summary>The details an answer carried, or null if it carried none or they cannot be read.</summary>
    public static Google.Rpc.Status? Details(RpcException error)
    {
        var bytes = error.Trailers.GetValueBytes(DetailsTrailer);
        if (bytes is null) return null;
        try
        {
            return Google.Rpc.Status.Parser.ParseFrom(bytes);
        }
        catch (InvalidProtocolBufferException)
        {
            // Another server's idea of this trailer; the plain status still says what happened.
            return null;
        }
    }

    /// <summary>The least time the server asks to wait before trying again, or null if it names none.</summary>
    public static TimeSpan? RetryDelay(RpcException error)
    {
        foreach (var detail in Details(error)?.Details ?? [])
            if (detail.TryUnpack<RetryInfo>(out var retry)) return retry.RetryDelay.ToTimeSpan();
        return null;
    }

    static RpcException Create(StatusCode code, string message, params ReadOnlySpan<IMessage> details)
    {
        var status = new Google.Rpc.Status { Code = (int)code, Message = message };
        foreach (var detail in details) status.Details.Add(Any.Pack(detail));
        return new RpcException(new Grpc.Core.Status(code, message), new Metadata { { DetailsTrailer, status.ToByteArray() } });
    }
}
