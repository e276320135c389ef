using System.Runtime.CompilerServices;
using Khabar.Services.Indexing.Log.Segments;

namespace Khabar.Services.Indexing.Log;

/// <summary>Reads what is durable, from segment to segment, and waits at the end for more.</summary>
internal static class LogReading
{
    /// <summary>Reads as <see cref="IIngestLog.ReadAsync"/> says.</summary>
    /// <param name="durable">What may be read.</param>
    /// <param name="from">Offset of the first entry wanted, at least 1.</param>
    /// <param name="closing">Set when nothing more will become durable: then the reading ends behind the last entry.</param>
    /// <param name="cancellation">Ends the reading where it is.</param>
    public static async IAsyncEnumerable<LogRecord> ReadAsync(
        DurableState durable, ulong from, CancellationToken closing, [EnumeratorCancellation] CancellationToken cancellation)
    {
        ArgumentOutOfRangeException.ThrowIfZero(from);
        using var ended = CancellationTokenSource.CreateLinkedTokenSource(cancellation, closing);
        SegmentReader? reader = null;
        try
        {
            for (var next = from; ; next++)
            {
                var tail = durable.Tail;
                while (next > tail.End)
                {
                    if (closing.IsCancellationRequested) yield break;
                    await tail.Passed.WaitAsync(ended.Token).ConfigureAwait(ConfigureAwaitOptions.SuppressThrowing);
                    cancellation.ThrowIfCancellationRequested();
                    tail = durable.Tail;
                }
                next = Math.Max(next, tail.First);
                var segment = tail.Segments[tail.IndexOf(next)];
                if (reader?.Segment.FirstOffset != segment.FirstOffset)
                {
                    reader?.Dispose();
                    reader = new(segment);
                }
                while (reader.NextOffset < next) reader.Skip(segment.Length);
                yield return reader.Read(segment.Length);
                cancellation.ThrowIfCancellationRequested();
            }
        }
        finally
        {
            reader?.Dispose();
        }
    }
}
