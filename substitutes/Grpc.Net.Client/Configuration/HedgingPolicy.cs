using Grpc.Core;

namespace Grpc.Net.Client.Configuration;

/// <summary>Sends several attempts of a call, each some time after the one before, and takes the first answer (gRFC A6).</summary>
public sealed class HedgingPolicy : ConfigObject
{
    /// <summary>A policy without values; <see cref="MaxAttempts"/> must be set.</summary>
    public HedgingPolicy() { }

    /// <summary>How many attempts are sent at most; at least 2.</summary>
    public int? MaxAttempts
    {
        get => Get<int?>("maxAttempts");
        set => Set("maxAttempts", value);
    }

    /// <summary>The time between attempts; null or zero sends all at once.</summary>
    public TimeSpan? HedgingDelay
    {
        get => Get<TimeSpan?>("hedgingDelay");
        set => Set("hedgingDelay", value);
    }

    /// <summary>The statuses that do not end the call while other attempts may succeed.</summary>
    public IList<StatusCode> NonFatalStatusCodes => List<StatusCode>("nonFatalStatusCodes");
}
