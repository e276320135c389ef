using System.Collections.Immutable;
using Khabar.Services.Indexing.Log.Segments;

namespace Khabar.Services.Indexing.Log;

/// <summary>
/// What of a log is durable: readers see one whole state after another. The writer adds at the end while another may take away from the
/// beginning. Thread-safe.
/// </summary>
/// <param name="first">The state to begin with.</param>
internal sealed class DurableState(LogTail first)
{
    readonly Lock changing = new();
    volatile LogTail tail = first;

    /// <summary>The state now.</summary>
    public LogTail Tail => tail;

    /// <summary>The last segment has grown, or a new one was begun behind it; the last durable entry is at an offset.</summary>
    public void Extend(Segment last, ulong end)
    {
        lock (changing) Replace(tail.With(last, end));
    }

    /// <summary>Parts with the segments of which nothing behind an offset is left, and returns them. The last one stays.</summary>
    public ImmutableArray<Segment> Trim(ulong upTo)
    {
        lock (changing)
        {
            // A segment can go when the next one begins at or before what is still needed.
            var kept = tail.IndexOf(upTo + 1);
            var given = tail.Segments[..kept];
            if (kept > 0) Replace(new(tail.Segments[kept..], tail.End));
            return given;
        }
    }

    void Replace(LogTail next)
    {
        var passed = tail;
        tail = next;
        passed.Pass();
    }
}
