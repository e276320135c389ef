using Khabar.Defaults.Errors;
using Khabar.Defaults.Storage;

namespace Khabar.Services.Search.Requests;

/// <summary>The rules of fields that several requests have.</summary>
internal static class RequestFields
{
    /// <summary>The collection that is meant.</summary>
    /// <exception cref="Grpc.Core.RpcException">INVALID_ARGUMENT: that is no name of a collection.</exception>
    public static string Collection(string name)
    {
        if (name.Length == 0)
            return CollectionName.Default;
        return CollectionName.IsValid(name) ? name : throw RpcErrors.InvalidArgument("collection", $"{CollectionName.Rule}.");
    }

    /// <summary>How many of something are wanted; 0 means the default.</summary>
    /// <exception cref="Grpc.Core.RpcException">INVALID_ARGUMENT: negative, or more than the most.</exception>
    public static int Count(string field, int value, int normal, int most)
    {
        if (value < 0 || value > most)
            throw RpcErrors.InvalidArgument(field, $"is 1 to {most}, or 0 for {normal}; it was {value}.");
        return value == 0 ? normal : value;
    }
}
