using Grpc.Core;
using Grpc.Net.Client.Configuration;

namespace Grpc.Net.Client.Retries;

/// <summary>
/// How the calls of a method are tried again: a checked <see cref="RetryPolicy"/> or <see cref="HedgingPolicy"/>. Immutable.
/// </summary>
sealed class RetrySettings
{
    readonly HashSet<StatusCode> codes;
    readonly TimeSpan initialBackoff;
    readonly TimeSpan maxBackoff;
    readonly double multiplier;

    RetrySettings(
        int maxAttempts, IEnumerable<StatusCode> codes, TimeSpan initialBackoff, TimeSpan maxBackoff, double multiplier,
        TimeSpan? hedgingDelay)
    {
        MaxAttempts = maxAttempts;
        this.codes = [.. codes];
        this.initialBackoff = initialBackoff;
        this.maxBackoff = maxBackoff;
        this.multiplier = multiplier;
        HedgingDelay = hedgingDelay;
    }

    /// <summary>Attempts at most, the first included.</summary>
    public int MaxAttempts { get; }

    /// <summary>The time between hedged attempts; null if attempts follow failures.</summary>
    public TimeSpan? HedgingDelay { get; }

    /// <summary>Whether another attempt may follow this status.</summary>
    public bool Allows(StatusCode code) => codes.Contains(code);

    /// <summary>The pause after an attempt, counted from 1: random up to min(initial · multiplier^(attempt−1), max).</summary>
    public TimeSpan PauseAfter(int attempt)
    {
        var bound = Math.Min(initialBackoff.TotalMilliseconds * Math.Pow(multiplier, attempt - 1), maxBackoff.TotalMilliseconds);
        return TimeSpan.FromMilliseconds(bound * Random.Shared.NextDouble());
    }

    /// <exception cref="InvalidOperationException">A value is missing or out of its range.</exception>
    public static RetrySettings Of(RetryPolicy policy, int? maxAttempts) => new(
        Attempts(policy.MaxAttempts, maxAttempts, "Retry policy max attempts"),
        policy.RetryableStatusCodes.Count > 0
            ? policy.RetryableStatusCodes
            : throw Invalid("Retry policy must specify at least 1 retryable status code."),
        Positive(policy.InitialBackoff, "Retry policy initial backoff"),
        Positive(policy.MaxBackoff, "Retry policy maximum backoff"),
        policy.BackoffMultiplier is > 0 and var multiplier
            ? multiplier
            : throw Invalid("Retry policy backoff multiplier must be greater than 0."),
        hedgingDelay: null);

    /// <exception cref="InvalidOperationException">A value is missing or out of its range.</exception>
    public static RetrySettings Of(HedgingPolicy policy, int? maxAttempts) => new(
        Attempts(policy.MaxAttempts, maxAttempts, "Hedging policy max attempts"), policy.NonFatalStatusCodes,
        TimeSpan.Zero, TimeSpan.Zero, 1, policy.HedgingDelay ?? TimeSpan.Zero);

    static int Attempts(int? wanted, int? bound, string name) => wanted is >= 2
        ? Math.Min(wanted.Value, bound ?? int.MaxValue)
        : throw Invalid($"{name} must be 2 or greater.");

    static TimeSpan Positive(TimeSpan? value, string name) =>
        value > TimeSpan.Zero ? value.Value : throw Invalid($"{name} must be greater than zero.");

    static InvalidOperationException Invalid(string message) => new(message);
}
