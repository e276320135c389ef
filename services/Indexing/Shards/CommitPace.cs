namespace Khabar.Services.Indexing.Shards;

/// <summary>
/// When an index commits: an interval after a change, as long as few changes come; under a flood of them once they pause, or after three
/// intervals. Every commit writes a segment that merges write again, so that many small ones would take the time of the changes themselves.
/// Not thread-safe.
/// </summary>
internal sealed class CommitPace(TimeSpan interval, TimeProvider time)
{
    /// <summary>Intervals that a change waits at most.</summary>
    public const int MostIntervals = 3;

    /// <summary>More changes than this between two commits are a flood.</summary>
    public const int Flood = 100;

    /// <summary>So much of an interval without a change is a pause.</summary>
    public const double Pause = .1;

    long first, last;
    int changes;

    /// <summary>How long until a commit is due if no more changes come; zero if it is due now, infinite while nothing waits for one.</summary>
    public TimeSpan Left
    {
        get
        {
            if (changes == 0) return Timeout.InfiniteTimeSpan;
            var due = interval;
            if (changes > Flood && time.GetElapsedTime(first, last) + Pause * interval is var paused && paused > due)
                due = paused < MostIntervals * interval ? paused : MostIntervals * interval;
            var left = due - time.GetElapsedTime(first);
            return left > TimeSpan.Zero ? left : TimeSpan.Zero;
        }
    }

    /// <summary>Notes changes that were applied.</summary>
    public void Changed(int changes)
    {
        last = time.GetTimestamp();
        if (this.changes == 0) first = last;
        this.changes += changes;
    }

    /// <summary>Notes a commit.</summary>
    public void Committed() => changes = 0;
}
