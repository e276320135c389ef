using System.Collections.Immutable;
using Khabar.Services.Indexing.Log.Segments;

namespace Khabar.Services.Indexing.Log;

/// <summary>A state of a log: everything durable at one time. Immutable.</summary>
internal sealed class LogTail(ImmutableArray<Segment> segments, ulong end)
{
    readonly TaskCompletionSource passed = new(TaskCreationOptions.RunContinuationsAsynchronously);

    /// <summary>The segments by first offset, each as long as it is durable; never empty.</summary>
    public ImmutableArray<Segment> Segments => segments;

    /// <summary>Offset of the first entry that is or will be there.</summary>
    public ulong First => segments[0].FirstOffset;

    /// <summary>Offset of the last durable entry; 0 if there is none.</summary>
    public ulong End => end;

    /// <summary>Completes when a later state has been published.</summary>
    public Task Passed => passed.Task;

    /// <summary>Place in <see cref="Segments"/> of the one that holds an offset; of the first one if it was before that.</summary>
    public int IndexOf(ulong offset)
    {
        var index = Segments.Length - 1;
        while (index > 0 && Segments[index].FirstOffset > offset) index--;
        return index;
    }

    /// <summary>The state in which the last segment has grown, or another one has begun behind it.</summary>
    public LogTail With(Segment last, ulong end) =>
        new(segments[^1].FirstOffset == last.FirstOffset ? segments.SetItem(segments.Length - 1, last) : segments.Add(last), end);

    /// <summary>Wakes those who wait for a later state.</summary>
    public void Pass() => passed.TrySetResult();
}
