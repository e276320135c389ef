using System.Globalization;
using Grpc.Core;
using Grpc.Net.Protocol;

namespace Grpc.Net.Client.Retries;

/// <summary>What a server says about further attempts in the trailer <c>grpc-retry-pushback-ms</c> (gRFC A6).</summary>
static class Pushback
{
    /// <summary>The pause that the server asks for, or null if it does not say; false if it wants no further attempt.</summary>
    public static bool Allows(Metadata trailers, out TimeSpan? pause)
    {
        pause = null;
        if (trailers.Get(GrpcHeaders.RetryPushback) is not { } entry) return true;
        if (!int.TryParse(entry.Value, NumberStyles.None, CultureInfo.InvariantCulture, out var milliseconds)) return false;
        pause = TimeSpan.FromMilliseconds(milliseconds);
        return true;
    }
}
