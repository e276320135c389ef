using System.Buffers.Binary;

namespace Khabar.Services.Indexing.Log.Segments;

/// <summary>
/// What stands before every entry in a segment file, 28 bytes, little-endian: length of the entry (u32), its offset (u64),
/// the offset up to which the log was durable when it was written (u64), CRC-32C of the entry (u32), CRC-32C of the 24
/// bytes before (u32).
/// </summary>
/// <remarks>
/// <see cref="Durable"/> is what tells damage from a torn tail: a record that does not read well, followed by one that was
/// written when the former was durable already, has been damaged since; otherwise nobody was ever told of it.
/// </remarks>
internal readonly record struct RecordHeader(int Length, ulong Offset, ulong Durable, uint EntryChecksum)
{
    /// <summary>Bytes of a header.</summary>
    public const int Size = 28;

    const int ChecksumAt = 24;

    /// <summary>The header of an entry that is about to be written.</summary>
    public static RecordHeader For(ReadOnlySpan<byte> entry, ulong offset, ulong durable) =>
        new(entry.Length, offset, durable, Crc32C.Compute(entry));

    /// <summary>Writes the header to the first <see cref="Size"/> bytes.</summary>
    public void Write(Span<byte> bytes)
    {
        BinaryPrimitives.WriteInt32LittleEndian(bytes, Length);
        BinaryPrimitives.WriteUInt64LittleEndian(bytes[4..], Offset);
        BinaryPrimitives.WriteUInt64LittleEndian(bytes[12..], Durable);
        BinaryPrimitives.WriteUInt32LittleEndian(bytes[20..], EntryChecksum);
        BinaryPrimitives.WriteUInt32LittleEndian(bytes[ChecksumAt..], Crc32C.Compute(bytes[..ChecksumAt]));
    }

    /// <summary>Reads a header from at least <see cref="Size"/> bytes; false if they are not one.</summary>
    public static bool TryRead(ReadOnlySpan<byte> bytes, out RecordHeader header)
    {
        header = new(
            BinaryPrimitives.ReadInt32LittleEndian(bytes),
            BinaryPrimitives.ReadUInt64LittleEndian(bytes[4..]),
            BinaryPrimitives.ReadUInt64LittleEndian(bytes[12..]),
            BinaryPrimitives.ReadUInt32LittleEndian(bytes[20..]));
        return header.Length >= 0 && header.Durable < header.Offset
            && BinaryPrimitives.ReadUInt32LittleEndian(bytes[ChecksumAt..]) == Crc32C.Compute(bytes[..ChecksumAt]);
    }

    /// <summary>True if the bytes are the entry this header was written for.</summary>
    public bool Matches(ReadOnlySpan<byte> entry) => entry.Length == Length && Crc32C.Compute(entry) == EntryChecksum;
}
