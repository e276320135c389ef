using Grpc.Core;

namespace Grpc.Net.Client.Configuration;

/// <summary>
/// Tries failed calls again (gRFC A6): the pause after attempt n is random, up to min(initial · multiplier^(n−1), max).
/// </summary>
public sealed class RetryPolicy : ConfigObject
{
    /// <summary>A policy without values; every one must be set.</summary>
    public RetryPolicy() { }

    /// <summary>How often a call is tried at most, the first time included; at least 2.</summary>
    public int? MaxAttempts
    {
        get => Get<int?>("maxAttempts");
        set => Set("maxAttempts", value);
    }

    /// <summary>The bound of the first pause; more than zero.</summary>
    public TimeSpan? InitialBackoff
    {
        get => Get<TimeSpan?>("initialBackoff");
        set => Set("initialBackoff", value);
    }

    /// <summary>The bound of every pause; more than zero.</summary>
    public TimeSpan? MaxBackoff
    {
        get => Get<TimeSpan?>("maxBackoff");
        set => Set("maxBackoff", value);
    }

    /// <summary>What the bound grows by with each attempt; more than zero.</summary>
    public double? BackoffMultiplier
    {
        get => Get<double?>("backoffMultiplier");
        set => Set("backoffMultiplier", value);
    }

    /// <summary>The statuses that are tried again; at least one.</summary>
    public IList<StatusCode> RetryableStatusCodes => List<StatusCode>("retryableStatusCodes");
}
