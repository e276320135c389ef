namespace Khabar.Services.Indexing.Shards;

/// <summary>
/// When an index commits: an interval after a change, as long as few changes come; under a flood of them later, when enough have gathered for
/// a segment worth writing or three intervals are over. Every commit writes a segment that merges write again, so that many small ones would
/// take the time of the changes themselves. Not thread-safe.
/// </summary>
internal sealed class CommitPace(TimeSpan interval, TimeProvider time)
{
    /// <summary>Intervals that a change waits at most.</summary>
    public const int MostIntervals = 3;

    /// <summary>From so many changes an interval on it is a flood.</summary>
    public const int Flood = 100;

    /// <summary>Changes that are worth a commit after one interval.</summary>
    public const int Enough = 1000;

    long _since;
    int _changes;

    /// <summary>How long until a commit is due if no more changes come; zero if it is due now, infinite while nothing waits for one.</summary>
    public TimeSpan Left
    {
        get
        {
            if (_changes == 0) return Timeout.InfiniteTimeSpan;
            var intervals = _changes >= Enough ? 1 : Math.Clamp((double)_changes / Flood, 1, MostIntervals);
            var left = interval * intervals - time.GetElapsedTime(_since);
            return left > TimeSpan.Zero ? left : TimeSpan.Zero;
        }
    }

    /// <summary>Notes changes that were applied.</summary>
    public void Changed(int changes)
    {
        if (_changes == 0) _since = time.GetTimestamp();
        _changes += changes;
    }

    /// <summary>Notes a commit.</summary>
    public void Committed() => _changes = 0;
}
