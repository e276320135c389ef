namespace Khabar.Services.Indexing.Log.Segments;

/// <summary>What is sound in the last segment of a log after a crash.</summary>
/// <param name="Segment">The segment, up to its last sound record.</param>
/// <param name="End">Offset of that record; one less than the segment's first if it has none.</param>
/// <param name="TornBytes">Bytes after it, of appends that nobody was told of.</param>
internal readonly record struct SegmentRecovery(Segment Segment, ulong End, long TornBytes)
{
    /// <summary>
    /// Reads a last segment through. What does not read well at its end is torn: it was being written when the process or
    /// the machine died.
    /// </summary>
    /// <exception cref="LogCorruptException">What does not read well had been durable once, as a later record tells.</exception>
    public static SegmentRecovery Scan(Segment segment)
    {
        // The header is made durable before the first record is written, so a file no longer than it was never written to.
        if (segment.Length < Segment.HeaderSize || segment.Length == Segment.HeaderSize && !HasHeader(segment))
            return new(segment with { Length = 0 }, segment.FirstOffset - 1, segment.Length);

        using var reader = new SegmentReader(segment);
        try
        {
            while (reader.Position < segment.Length) reader.Read(segment.Length);
        }
        catch (LogCorruptException) when (!WasDurable(segment, reader.Position, reader.NextOffset))
        {
            // Torn, not damaged: the sound part ends where the reader stands.
        }
        return new(segment with { Length = reader.Position }, reader.NextOffset - 1, segment.Length - reader.Position);
    }

    static bool HasHeader(Segment segment) => File.ReadAllBytes(segment.Path).AsSpan().SequenceEqual(Segment.Header(segment.FirstOffset));

    /// <summary>True if any record after a position was written when the record with this offset was durable already.</summary>
    static bool WasDurable(Segment segment, long position, ulong offset)
    {
        using var file = File.OpenHandle(segment.Path, options: FileOptions.SequentialScan);
        var window = new byte[1024 * 1024];
        while (true)
        {
            var read = RandomAccess.Read(file, window, position);
            if (read < RecordHeader.Size) return false;
            // The damage may be in a length, so records are looked for at every byte. Their checksum makes chance hits rare.
            for (var at = 0; at + RecordHeader.Size <= read; at++)
            {
                if (RecordHeader.TryRead(window.AsSpan(at), out var header) && header.Durable >= offset) return true;
            }
            position += read - RecordHeader.Size + 1;
        }
    }
}
