using Microsoft.Win32.SafeHandles;

namespace Khabar.Services.Indexing.Log.Segments;

/// <summary>
/// Reads the records of one segment in order, never past the length it is given: bytes beyond the durable ones may still be
/// taken back and written anew. Not thread-safe.
/// </summary>
internal sealed class SegmentReader : IDisposable
{
    readonly SafeFileHandle file;
    readonly byte[] buffer = new byte[64 * 1024];
    long position = Segment.HeaderSize;
    long bufferedFrom;
    int buffered;

    /// <exception cref="LogCorruptException">The file is not there or does not begin as the segment does.</exception>
    public SegmentReader(Segment segment)
    {
        Segment = segment;
        NextOffset = segment.FirstOffset;
        try
        {
            file = File.OpenHandle(
                segment.Path, FileMode.Open, FileAccess.Read, FileShare.ReadWrite | FileShare.Delete, FileOptions.SequentialScan);
        }
        catch (FileNotFoundException)
        {
            throw new LogCorruptException(segment.Path, 0, "the file is missing");
        }
        if (!Peek(0, Segment.HeaderSize, segment.Length).SequenceEqual(Segment.Header(segment.FirstOffset)))
        {
            file.Dispose();
            throw new LogCorruptException(segment.Path, 0, "the file does not begin with the header its name calls for");
        }
    }

    /// <summary>The segment, as it was when the reading began; it may have grown since.</summary>
    public Segment Segment { get; }

    /// <summary>First byte of the next record.</summary>
    public long Position => position;

    /// <summary>Offset of the next record.</summary>
    public ulong NextOffset { get; private set; }

    /// <summary>Reads the next record.</summary>
    /// <param name="length">Bytes of the segment that may be read.</param>
    /// <exception cref="LogCorruptException">There is no record, or not the one expected.</exception>
    public LogRecord Read(long length)
    {
        var header = ReadHeader(length);
        var entry = new byte[header.Length];
        if (Copy(position + RecordHeader.Size, entry, length) < entry.Length) throw Corrupt("the record is cut off");
        if (!header.Matches(entry)) throw Corrupt("the checksum of the entry is wrong");
        Advance(header);
        return new(header.Offset, entry);
    }

    /// <summary>Steps over the next record without looking at its entry.</summary>
    /// <param name="length">Bytes of the segment that may be read.</param>
    /// <exception cref="LogCorruptException">There is no record, or not the one expected.</exception>
    public void Skip(long length) => Advance(ReadHeader(length));

    public void Dispose() => file.Dispose();

    RecordHeader ReadHeader(long length)
    {
        var bytes = Peek(position, RecordHeader.Size, length);
        if (bytes.Length < RecordHeader.Size) throw Corrupt("the record is cut off");
        if (!RecordHeader.TryRead(bytes, out var header)) throw Corrupt("the checksum of the record's header is wrong");
        if (header.Offset != NextOffset) throw Corrupt($"there is record {header.Offset} where {NextOffset} belongs");
        return header;
    }

    void Advance(RecordHeader header)
    {
        position += RecordHeader.Size + header.Length;
        NextOffset++;
    }

    /// <summary>Up to count bytes at a position, fewer only at the end; valid until the next call.</summary>
    ReadOnlySpan<byte> Peek(long position, int count, long length)
    {
        if (position < bufferedFrom || position + count > bufferedFrom + buffered)
        {
            var readable = (int)Math.Clamp(length - position, 0, buffer.Length);
            bufferedFrom = position;
            buffered = ReadFully(buffer.AsSpan(0, readable), position);
        }
        var start = (int)(position - bufferedFrom);
        return buffer.AsSpan(start, Math.Min(count, buffered - start));
    }

    /// <summary>Fills the target from a position and returns how much there was.</summary>
    int Copy(long position, Span<byte> target, long length)
    {
        if (target.Length <= buffer.Length)
        {
            var bytes = Peek(position, target.Length, length);
            bytes.CopyTo(target);
            return bytes.Length;
        }
        return position + target.Length > length ? 0 : ReadFully(target, position);
    }

    int ReadFully(Span<byte> target, long position)
    {
        var total = 0;
        while (total < target.Length)
        {
            var read = RandomAccess.Read(file, target[total..], position + total);
            if (read == 0) break;
            total += read;
        }
        return total;
    }

    LogCorruptException Corrupt(string reason) => new(Segment.Path, position, reason);
}
