using System.Diagnostics;

namespace Khabar.Services.Indexing.Streams.Reading;

/// <summary>
/// Finds out where a log ends for everybody, by appending a marker: when it comes back, so has everything that anybody was told of before.
/// Callers share: one marker is under way and one waits, at most fifty a second. Thread-safe.
/// </summary>
internal sealed class StreamSync(Func<Task<ulong>> appendMarker)
{
    static readonly TimeSpan Spacing = TimeSpan.FromMilliseconds(20);

    readonly Lock sharing = new();
    Task<ulong> current = Task.FromResult(0ul);
    Task<ulong>? next;
    long begun;

    /// <summary>The offset of a marker that was appended after this call.</summary>
    public Task<ulong> RunAsync()
    {
        lock (sharing) return next ??= AfterAsync(current);
    }

    async Task<ulong> AfterAsync(Task former)
    {
        await former.ConfigureAwait(ConfigureAwaitOptions.SuppressThrowing | ConfigureAwaitOptions.ForceYielding);
        var left = Spacing - Stopwatch.GetElapsedTime(begun);
        if (left > TimeSpan.Zero) await Task.Delay(left);
        Task<ulong> marker;
        lock (sharing)
        {
            // From here on callers need another: this one is on its way.
            current = next!;
            next = null;
            begun = Stopwatch.GetTimestamp();
            marker = appendMarker();
        }
        return await marker;
    }
}
