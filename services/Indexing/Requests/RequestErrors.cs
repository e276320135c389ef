using Google.Rpc;
using Khabar.Defaults.Errors;

namespace Khabar.Services.Indexing.Requests;

/// <summary>Gathers what is wrong with a request, so that the caller is told all of it at once. Not thread-safe.</summary>
internal sealed class RequestErrors
{
    readonly List<BadRequest.Types.FieldViolation> violations = [];

    /// <summary>Notes a field that is wrong.</summary>
    /// <param name="field">Its path from the request's root, as the proto spells it.</param>
    /// <param name="description">What it must be.</param>
    public void Add(string field, string description) => violations.Add(new() { Field = field, Description = description });

    /// <exception cref="Grpc.Core.RpcException">INVALID_ARGUMENT, if anything was noted.</exception>
    public void ThrowIfAny()
    {
        if (violations.Count > 0) throw RpcErrors.InvalidArgument(violations);
    }
}
