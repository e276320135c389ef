using Grpc.Net.Client.Configuration;

namespace Grpc.Net.Client.Retries;

/// <summary>The token bucket of gRFC A6: holds retries back while too many calls of the channel fail. Safe for concurrent use.</summary>
sealed class RetryThrottle
{
    readonly Lock gate = new();
    readonly double ratio;
    readonly double size;
    double tokens;

    /// <exception cref="InvalidOperationException">A value is missing or out of its range.</exception>
    public RetryThrottle(RetryThrottlingPolicy policy)
    {
        if (policy.MaxTokens is not (> 0 and <= 1000))
            throw new InvalidOperationException("Retry throttling max tokens must be from 1 to 1000.");
        if (policy.TokenRatio is not > 0) throw new InvalidOperationException("Retry throttling token ratio must be greater than 0.");
        tokens = size = policy.MaxTokens.Value;
        ratio = policy.TokenRatio.Value;
    }

    public bool AllowsRetry
    {
        get
        {
            lock (gate) return tokens > size / 2;
        }
    }

    public void CallSucceeded()
    {
        lock (gate) tokens = Math.Min(size, tokens + ratio);
    }

    public void CallFailed()
    {
        lock (gate) tokens = Math.Max(0, tokens - 1);
    }
}
