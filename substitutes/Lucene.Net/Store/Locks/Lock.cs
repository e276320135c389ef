using System.Diagnostics;

namespace Lucene.Net.Store;

/// <summary>A lock between processes. Obtained by one holder at a time; released by disposal. Not for use by several threads at once.</summary>
public abstract class Lock : IDisposable
{
    /// <summary>A timeout that never ends.</summary>
    public const long LOCK_OBTAIN_WAIT_FOREVER = -1;

    /// <summary>Milliseconds between two attempts.</summary>
    public static long LOCK_POLL_INTERVAL = 1000;

    protected Lock() { }

    /// <summary>Why the last attempt failed, if that is known.</summary>
    protected Exception? FailureReason { get; set; }

    /// <summary>Tries once, at once.</summary>
    public abstract bool Obtain();

    /// <summary>Tries until it succeeds or <paramref name="lockWaitTimeout"/> milliseconds have passed.</summary>
    /// <exception cref="LockObtainFailedException">The time passed. The message says who holds the lock, if that is known.</exception>
    /// <exception cref="ArgumentException">The timeout is negative and not <see cref="LOCK_OBTAIN_WAIT_FOREVER"/>.</exception>
    public bool Obtain(long lockWaitTimeout)
    {
        if (lockWaitTimeout < 0 && lockWaitTimeout != LOCK_OBTAIN_WAIT_FOREVER)
            throw new ArgumentException($"lockWaitTimeout should be LOCK_OBTAIN_WAIT_FOREVER or a non-negative number (got {lockWaitTimeout})", nameof(lockWaitTimeout));
        var waiting = Stopwatch.StartNew();
        while (!Obtain())
        {
            var left = lockWaitTimeout == LOCK_OBTAIN_WAIT_FOREVER ? LOCK_POLL_INTERVAL : lockWaitTimeout - waiting.ElapsedMilliseconds;
            if (left <= 0) throw new LockObtainFailedException($"Lock obtain timed out: {this}{(FailureReason is null ? "" : ": " + FailureReason.Message)}", FailureReason);
            Thread.Sleep((int)Math.Min(left, LOCK_POLL_INTERVAL));
        }
        return true;
    }

    /// <summary>Whether anyone holds it, this object included.</summary>
    public abstract bool IsLocked();

    public void Dispose()
    {
        Dispose(true);
        GC.SuppressFinalize(this);
    }

    protected abstract void Dispose(bool disposing);
}
