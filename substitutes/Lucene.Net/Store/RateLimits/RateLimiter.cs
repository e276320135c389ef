using System.Diagnostics;

namespace Lucene.Net.Store;

/// <summary>Holds writing to a rate. One limiter may serve several directories, which then share the rate. Thread-safe.</summary>
public abstract class RateLimiter
{
    protected RateLimiter() { }

    /// <summary>The rate in megabytes (2^20 bytes) a second.</summary>
    public abstract double MbPerSec { get; }

    public abstract void SetMbPerSec(double mbPerSec);

    /// <summary>To be called before <paramref name="bytes"/> are written: waits as long as the rate asks for. Returns the nanoseconds waited.</summary>
    public abstract long Pause(long bytes);

    /// <summary>Spaces writes out evenly: time in which nothing was written is not made up for by a burst.</summary>
    public class SimpleRateLimiter : RateLimiter
    {
        const double Megabyte = 1 << 20;

        // The moment, as a timestamp of the stopwatch, from which on the next bytes may be written.
        long free;
        double mbPerSec;

        /// <exception cref="ArgumentOutOfRangeException">The rate is not above 0.</exception>
        public SimpleRateLimiter(double mbPerSec) => SetMbPerSec(mbPerSec);

        public override double MbPerSec => Volatile.Read(ref mbPerSec);

        public override void SetMbPerSec(double mbPerSec)
        {
            if (!(mbPerSec > 0)) throw new ArgumentOutOfRangeException(nameof(mbPerSec), mbPerSec, "the rate must be above 0");
            Volatile.Write(ref this.mbPerSec, mbPerSec);
        }

        public override long Pause(long bytes)
        {
            var cost = (long)(bytes / (MbPerSec * Megabyte) * Stopwatch.Frequency);
            var now = Stopwatch.GetTimestamp();
            long known, turn;
            do
            {
                known = Volatile.Read(ref free);
                turn = Math.Max(known, now);
            }
            while (Interlocked.CompareExchange(ref free, turn + cost, known) != known);
            if (turn <= now) return 0;
            Thread.Sleep(Stopwatch.GetElapsedTime(now, turn));
            return (long)Stopwatch.GetElapsedTime(now).TotalNanoseconds;
        }
    }
}
