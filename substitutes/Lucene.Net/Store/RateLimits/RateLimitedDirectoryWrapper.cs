namespace Lucene.Net.Store;

/// <summary>
/// Holds writing to a rate by what it is for: merges, say, so that they leave the disk to searches and commits. What is read, deleted,
/// synced and renamed is not slowed.
/// </summary>
public sealed class RateLimitedDirectoryWrapper(Directory wrapped) : FilterDirectory(wrapped)
{
    readonly RateLimiter?[] limiters = new RateLimiter?[Enum.GetValues<IOContext.UsageContext>().Length];

    public override IndexOutput CreateOutput(string name, IOContext context)
    {
        var output = base.CreateOutput(name, context);
        return Volatile.Read(ref limiters[(int)context.Context]) is { } limiter ? new RateLimitedIndexOutput(limiter, output) : output;
    }

    /// <summary>Sets the rate of files that are created from now on; those being written follow a change of their rate, but not its end.</summary>
    /// <param name="mbPerSec">Megabytes (2^20 bytes) a second; null for no limit.</param>
    /// <param name="context">What the files are for.</param>
    public void SetMaxWriteMBPerSec(double? mbPerSec, IOContext.UsageContext context)
    {
        ref var limiter = ref limiters[(int)context];
        if (mbPerSec is not { } rate) Volatile.Write(ref limiter, null);
        else if (Volatile.Read(ref limiter) is { } known) known.SetMbPerSec(rate);
        else Volatile.Write(ref limiter, new RateLimiter.SimpleRateLimiter(rate));
    }

    /// <summary>Has several directories share one limiter.</summary>
    public void SetRateLimiter(RateLimiter mergeWriteRateLimiter, IOContext.UsageContext context) =>
        Volatile.Write(ref limiters[(int)context], mergeWriteRateLimiter);

    /// <summary>Megabytes a second; 0 for no limit.</summary>
    public double GetMaxWriteMBPerSec(IOContext.UsageContext context) => Volatile.Read(ref limiters[(int)context])?.MbPerSec ?? 0;
}
