using Khabar.Defaults.Errors;
using Khabar.Services.Search.Suggesting;
using Khabar.V1;

namespace Khabar.Services.Search.Requests;

/// <summary>A request for suggestions that was found to be in order.</summary>
/// <param name="Collection">The collection.</param>
/// <param name="Typed">What was typed.</param>
/// <param name="Limit">Suggestions wanted, 1 to 20.</param>
internal sealed record CheckedSuggestRequest(string Collection, TypedText Typed, int Limit);

/// <summary>Checks requests for suggestions. Every error is INVALID_ARGUMENT and names the field.</summary>
internal static class SuggestRequestReader
{
    /// <summary>Code units that may have been typed.</summary>
    public const int MostTyped = 256;

    const int DefaultLimit = 8;
    const int MostLimit = 20;

    /// <summary>Reads a request.</summary>
    /// <exception cref="Grpc.Core.RpcException">INVALID_ARGUMENT: a field is out of its range.</exception>
    public static CheckedSuggestRequest Read(SuggestRequest request)
    {
        if (request.Prefix.Length > MostTyped)
            throw RpcErrors.InvalidArgument("prefix", $"is at most {MostTyped} code units long; this one has {request.Prefix.Length:N0}.");
        return new CheckedSuggestRequest(
            RequestFields.Collection(request.Collection), TypedText.Read(request.Prefix), RequestFields.Count("limit", request.Limit, DefaultLimit, MostLimit));
    }
}
