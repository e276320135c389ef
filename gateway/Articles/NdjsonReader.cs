using System.Buffers;
using System.IO.Pipelines;
using System.Runtime.CompilerServices;

namespace Khabar.Gateway.Articles;

/// <summary>A line of an NDJSON stream.</summary>
/// <param name="Bytes">The line without its end; empty if it was too long.</param>
/// <param name="TooLong">True if the line was longer than a line may be and was passed over.</param>
readonly record struct NdjsonLine(ReadOnlyMemory<byte> Bytes, bool TooLong);

/// <summary>Splits a stream into lines, holding at most one line in memory. Blank lines are passed over.</summary>
static class NdjsonReader
{
    /// <summary>Longest line, in bytes: a page of 16 MiB as JSON, escapes included.</summary>
    public const int MaxLineBytes = 48 * 1024 * 1024;

    public static async IAsyncEnumerable<NdjsonLine> ReadAsync(PipeReader reader, [EnumeratorCancellation] CancellationToken cancellation)
    {
        var skipping = false;
        // What was searched for an end before is not searched again: a long line comes in many pieces.
        var searched = 0L;
        while (true)
        {
            var read = await reader.ReadAsync(cancellation);
            var buffer = read.Buffer;
            while (buffer.Slice(searched).PositionOf((byte)'\n') is { } end)
            {
                var line = buffer.Slice(0, end);
                if (skipping || line.Length > MaxLineBytes) yield return new(default, TooLong: true);
                else if (!IsBlank(line)) yield return new(line.ToArray(), TooLong: false);
                skipping = false;
                buffer = buffer.Slice(buffer.GetPosition(1, end));
                searched = 0;
            }
            if (buffer.Length > MaxLineBytes)
            {
                skipping = true;
                buffer = buffer.Slice(buffer.End);
            }
            if (read.IsCompleted)
            {
                if (skipping) yield return new(default, TooLong: true);
                else if (!IsBlank(buffer)) yield return new(buffer.ToArray(), TooLong: false);
                reader.AdvanceTo(read.Buffer.End);
                yield break;
            }
            searched = buffer.Length;
            reader.AdvanceTo(buffer.Start, buffer.End);
        }
    }

    static bool IsBlank(ReadOnlySequence<byte> line)
    {
        foreach (var part in line)
            if (part.Span.ContainsAnyExcept(" \t\r"u8)) return false;
        return true;
    }
}
