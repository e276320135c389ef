namespace Grpc.Net.Client.Configuration;

/// <summary>
/// A bucket of tokens: each failure takes one, each success gives a fraction back, and nothing is tried again while the bucket
/// is at most half full (gRFC A6).
/// </summary>
public sealed class RetryThrottlingPolicy : ConfigObject
{
    /// <summary>A policy without values; both must be set.</summary>
    public RetryThrottlingPolicy() { }

    /// <summary>The bucket's size, 1 to 1000; it begins full.</summary>
    public int? MaxTokens
    {
        get => Get<int?>("maxTokens");
        set => Set("maxTokens", value);
    }

    /// <summary>What a success gives back; more than zero.</summary>
    public double? TokenRatio
    {
        get => Get<double?>("tokenRatio");
        set => Set("tokenRatio", value);
    }
}
