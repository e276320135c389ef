namespace Grpc.Net.Client.Connections;

/// <summary>
/// Pauses between attempts to connect: the first, then 1.6 times the one before up to the longest, each changed at random by up to
/// a fifth ("gRPC Connection Backoff Protocol"). Not safe for concurrent use.
/// </summary>
sealed class Backoff
{
    const double Multiplier = 1.6;
    const double Jitter = 0.2;

    readonly TimeSpan first;
    readonly TimeSpan? longest;
    TimeSpan next;

    public Backoff(TimeSpan first, TimeSpan? longest) => (this.first, this.longest, next) = (first, longest, first);

    public TimeSpan Next()
    {
        var pause = longest is { } bound && next > bound ? bound : next;
        next = pause * Multiplier;
        return pause * (1 + Jitter * (2 * Random.Shared.NextDouble() - 1));
    }

    public void Reset() => next = first;
}
