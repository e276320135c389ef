using System.Text;
using Khabar.Defaults.Errors;
using Khabar.V1;

namespace Khabar.Services.Search.Requests;

/// <summary>A request for related articles that was found to be in order.</summary>
/// <param name="Collection">The collection.</param>
/// <param name="Id">The article's id.</param>
/// <param name="Limit">Hits wanted in each list, 1 to 50.</param>
internal sealed record CheckedRelatedRequest(string Collection, string Id, int Limit);

/// <summary>Checks requests for related articles. Every error is INVALID_ARGUMENT and names the field.</summary>
internal static class RelatedRequestReader
{
    const int DefaultLimit = 10;
    const int MostLimit = 50;
    const int LongestId = 512;

    /// <summary>Reads a request.</summary>
    /// <exception cref="Grpc.Core.RpcException">INVALID_ARGUMENT: a field is out of its range.</exception>
    public static CheckedRelatedRequest Read(RelatedRequest request)
    {
        if (request.Id.Length == 0 || Encoding.UTF8.GetByteCount(request.Id) > LongestId)
            throw RpcErrors.InvalidArgument("id", $"is an article's id, 1 to {LongestId} bytes of UTF-8.");
        return new CheckedRelatedRequest(
            RequestFields.Collection(request.Collection), request.Id, RequestFields.Count("limit", request.Limit, DefaultLimit, MostLimit));
    }
}
